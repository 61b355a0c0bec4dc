"""Words of what to find out first."""

LEARNING: dict[str, dict[str, str | dict[str, str]]] = {
    "learn.title": {
        "en": "What to find out first: what learning before choosing is worth",
        "ar": "ما الذي ينبغي معرفته أولا: قيمة المعرفة قبل الاختيار",
    },
    "learn.first": {
        "en": "Chosen now: {first}. On average over the ranges it leads {second} by {lead:1} points{elsewhere}.",
        "ar": "الخيار المختار الآن: {first}. ويتقدم على {second} بفارق {lead:1} نقطة في المتوسط على المديات{elsewhere}.",
    },
    "learn.elsewhere": {
        "en": " ({lead} by the means used elsewhere)",
        "ar": " ({lead} بالمتوسطات المستعملة في سائر الصفحات)",
    },
    "learn.first_other": {
        "en": "Chosen now: {first}, which leads {second} by {lead:1} points on average over the ranges; by the means used elsewhere it is {behind:1} behind. The two ways to average disagree on who is first.",
        "ar": "الخيار المختار الآن: {first}، ويتقدم على {second} بفارق {lead:1} نقطة في المتوسط على المديات؛ أما بالمتوسطات المستعملة في سائر الصفحات فيتأخر عنه بفارق {behind:1}. فطريقتا حساب المتوسط لا تتفقان على صاحب المرتبة الأولى.",
    },
    "learn.first_level": {
        "en": "Exactly level first on average over the ranges: {firsts}. {first} counts as chosen now, so part of what changes below is a matter of names.",
        "ar": "تعادل تام في المرتبة الأولى في المتوسط على المديات بين {firsts}. ويعد {first} مختارا الآن، فجزء مما يتغير أدناه مسألة أسماء.",
    },
    "learn.tie": {
        "en": "That is a tie ({margin} or less): as a share of so small a lead everything looks large; go by the points.",
        "ar": "وهذا تعادل ({margin} أو أقل): فكل شيء يبدو كبيرا إذا نسب إلى فارق بهذا الصغر؛ فالعبرة بالنقاط.",
    },
    "learn.everything": {
        "en": "If every judgement were known before choosing, the choice would change in {changes} of the cases; on average that gains {worth}.",
        "ar": "لو عرف كل حكم قبل الاختيار لتغير الاختيار في {changes} من الحالات؛ والمكسب من ذلك في المتوسط {worth}.",
    },
    "learn.inquiry": {
        "en": "What inquiry before the decision could tell, all of it together ({count} of the {total} judgements that vary), would change it in {changes} and gain {worth}.",
        "ar": "وما يمكن أن يبينه التحري قبل القرار، كله معا ({count} من أصل {total} من الأحكام التي لها مدى)، يغيره في {changes} ويكسب {worth}.",
    },
    "learn.worth": {"en": "{points}, {share} of the lead", "ar": "{points}، أي {share} من الفارق"},
    "learn.percent": {"en": "{share:0%}", "ar": "{share:0%}"},
    "learn.things": {
        "by": "count",
        "en": {"one": "One thing to find out first:", "other": "{count} things to find out first:"},
        "ar": {
            "zero": "لا شيء ينبغي معرفته أولا ({count}):",
            "one": "شيء واحد ينبغي معرفته أولا:",
            "two": "شيئان ينبغي معرفتهما أولا:",
            "few": "{count} أشياء ينبغي معرفتها أولا:",
            "many": "{count} شيئا ينبغي معرفته أولا:",
            "other": "{count} شيء ينبغي معرفته أولا:",
        },
    },
    "learn.thing": {
        "en": "{place}. {name} (range {range}): it would change the choice in {changes} and gain {worth}{alone}.{seen}",
        "ar": "{place}. {name} (المدى {range}): معرفة هذا الحكم تغير الاختيار في {changes} وتكسب {worth}{alone}.{seen}",
    },
    "learn.alone": {
        "en": "; {points} if it told nothing about other judgements",
        "ar": "؛ و{points} لو لم يدل على شيء من الأحكام الأخرى",
    },
    "learn.alone_nothing": {
        "en": "; nothing at all if it told nothing about other judgements",
        "ar": "؛ ولا شيء البتة لو لم يدل على شيء من الأحكام الأخرى",
    },
    "learn.seen": {
        "en": " It rests on {claims} (coalition-exit show evidence --about {id}).",
        "ar": " وسنده {claims} (coalition-exit show evidence --about {id}).",
    },
    "learn.how": {
        "en": "How it could be learnt before the decision, the data do not say.",
        "ar": "ولا تذكر البيانات كيف تمكن معرفة ذلك قبل القرار.",
    },
    "learn.none": {
        "en": "No single judgement that could be learnt before the decision would change the choice, whatever it turned out to be.",
        "ar": "ما من حكم بمفرده مما يمكن معرفته قبل القرار يغير الاختيار، أيا كانت قيمته.",
    },
    "learn.together": {
        "en": "Their worth does not add up: learning all of them together gains {points}, not the sum of {sum:1}.",
        "ar": "ولا يصح جمع قيمها: فمعرفتها كلها معا تكسب {points}، لا مجموعها {sum:1}.",
    },
    "learn.through": {
        "en": 'Most of this is what a judgement tells about others through common causes, above all {factor}: to know that cause would change the choice in {changes} and gain {worth}. Whether an inquiry before the decision can tell that much about it, the data do not say; whoever doubts it goes by the column "By itself".',
        "ar": "ومعظم ذلك مما يدل به الحكم على غيره من خلال الأسباب المشتركة، وأولها {factor}: فمعرفة هذا السبب تغير الاختيار في {changes} وتكسب {worth}. ولا تذكر البيانات هل يستطيع التحري قبل القرار أن يكشف عنه بهذا القدر؛ ومن شك في ذلك فليأخذ بعمود «وحده».",
    },
    "learn.cause": {
        "en": "Of the common causes {factor} would be worth most: it would change the choice in {changes} and gain {worth}. Whether it can be known before the decision, the data do not say.",
        "ar": "أعلى الأسباب المشتركة قيمة: {factor}؛ فمعرفة هذا السبب تغير الاختيار في {changes} وتكسب {worth}. ولا تذكر البيانات هل يمكن معرفته قبل القرار.",
    },
    "learn.criterion": {
        "en": "Of whole criteria, for all options together, {criterion} would be worth most: {changes}, {worth}; {before} of its {judgements} judgements could be learnt before the decision.",
        "ar": "أعلى المعايير قيمة إذا عرفت أحكامها لكل الخيارات معا: {criterion} ({changes}، و{worth})؛ وما يمكن معرفته من أحكام هذا المعيار قبل القرار {before} من أصل {judgements}.",
    },
    "learn.apart": {
        "en": "Not to be learnt now: {later} judgements that only later events will tell, {never} that nothing can settle. The largest of them, {name}, would change the choice in {changes} and gain {worth}.",
        "ar": "ما لا يعرف الآن: أحكام لا تبينها إلا الأحداث اللاحقة وعددها {later}، وأحكام لا يحسمها شيء وعددها {never}. وأعلاها قيمة {name}: معرفة هذا الحكم تغير الاختيار في {changes} وتكسب {worth}.",
    },
    "learn.unsaid": {
        "en": "The data do not say which judgements could be learnt before a decision; all those of which they do not say so are listed.",
        "ar": "لا تذكر البيانات أي الأحكام يمكن معرفته قبل القرار؛ فكل ما لم يذكر فيه ذلك مدرج هنا.",
    },
    "learn.no_causes": {
        "en": "The data name no common causes, so a judgement tells nothing about others.",
        "ar": "لا تذكر البيانات أسبابا مشتركة، فلا يدل حكم على غيره.",
    },
    "learn.causes_left_out": {
        "en": "Common causes are left out, as asked: a judgement tells nothing about others.",
        "ar": "الأسباب المشتركة متروكة كما طلب: فلا يدل حكم على غيره.",
    },
    "learn.still": {
        "en": "No judgement has a range, so there is nothing to learn: nothing is said to be uncertain.",
        "ar": "ليس لأي حكم مدى، فلا فائدة من معرفة المزيد: إذ لا يوصف شيء بعدم اليقين.",
    },
    "learn.caveat": {
        "en": "Learning is taken to be perfect and free, so these are upper bounds of what an inquiry is worth; the ranges and the points are our own judgement, and weights are never learnt: they say what is wanted.",
        "ar": "تفترض المعرفة هنا كاملة وبلا كلفة، فهذه حدود عليا لقيمة أي تحر؛ والمديات والنقاط تقدير منا، أما الأوزان فلا تعرف بالتحري لأنها تعبر عما يراد.",
    },
    # the tables
    "learn.judgements": {
        "en": "Judgements that could be learnt before the decision, one at a time:",
        "ar": "أحكام يمكن معرفتها قبل القرار، واحدا واحدا:",
    },
    "learn.others": {
        "en": "Whole criteria (all options together) and common causes, one at a time:",
        "ar": "معايير كاملة (لكل الخيارات معا) وأسباب مشتركة، واحدا واحدا:",
    },
    "learn.column_judgement": {"en": "Judgement", "ar": "الحكم"},
    "learn.column_name": {"en": "Criterion or cause", "ar": "المعيار أو السبب"},
    "learn.column_range": {"en": "Range", "ar": "المدى"},
    "learn.column_changes": {"en": "Changes the choice %", "ar": "يغير الاختيار %"},
    "learn.column_points": {"en": "Points", "ar": "النقاط"},
    "learn.column_share": {"en": "Of the lead %", "ar": "من الفارق %"},
    "learn.column_alone": {"en": "By itself", "ar": "وحده"},
    "learn.column_before": {"en": "Before", "ar": "قبل القرار"},
    "learn.before": {"en": "{before} of {judgements}", "ar": "{before} من {judgements}"},
    "learn.cause_name": {"en": "Cause: {factor}", "ar": "سبب: {factor}"},
    "learn.key": {
        "en": "Changes the choice: the share of cases in which the best option is then another one than {first}. Points: how much better, on average over all cases, the option then chosen is. By itself: the points if it told nothing about other judgements.",
        "ar": "يغير الاختيار: نسبة الحالات التي يكون فيها أفضل الخيارات غير {first}. النقاط: مقدار أفضلية الخيار المختار عندئذ في المتوسط على كل الحالات. وحده: النقاط لو لم يدل على شيء من الأحكام الأخرى.",
    },
    "learn.key_before": {
        "en": "Before: how many of the criterion's judgements could be learnt before the decision; what the rest adds cannot be had now.",
        "ar": "قبل القرار: كم من أحكام المعيار يمكن معرفته قبل القرار؛ وما يضيفه الباقي لا ينال الآن.",
    },
    "learn.rest": {
        "en": "The other judgements are in the JSON and CSV forms ({count}).",
        "ar": "أما الأحكام الأخرى ففي صيغتي JSON وCSV (عددها {count}).",
    },
    "learn.dependence": {"en": "common causes: {dependence}", "ar": "الأسباب المشتركة: {dependence}"},
    "learn.dependence_none": {"en": "none", "ar": "لا شيء"},
    "learn.dependence_case": {"en": "as the case says", "ar": "كما في البيانات"},
    "learn.dependence_strong": {"en": "stronger than the case says", "ar": "أقوى مما في البيانات"},
    "learn.scores": {
        "en": "scores 0-100, averaged over the ranges; tie margin {margin}",
        "ar": "الدرجات من 0 إلى 100، متوسطة على المديات؛ هامش التعادل {margin}",
    },
    "learn.draws": {
        "en": "single judgements and causes exact; the rest from {draws} Sobol points, seed {seed}, standard error at most {error:3} points and {share:2} percentage points",
        "ar": "الأحكام والأسباب المفردة محسوبة بدقة؛ والبقية من {draws} نقطة من متتالية سوبول، البذرة {seed}، والخطأ المعياري {error:3} نقطة و{share:2} نقطة مئوية على الأكثر",
    },
}
