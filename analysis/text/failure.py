"""Words of the futures in which the first option is not first."""

FAILURE: dict[str, dict[str, str | dict[str, str]]] = {
    "failure.title": {
        "en": "Where the advice fails: the futures in which {option} is not first",
        "ar": "أين تفشل التوصية: الأحوال المستقبلية التي لا تكون فيها المرتبة الأولى من نصيب {option}",
    },
    "failure.level": {
        "en": "Exactly level first on these weights: {firsts}; what follows is about {option}.",
        "ar": "المرتبة الأولى بهذه الأوزان مشتركة بتعادل تام: {firsts}؛ وما يلي عن {option}.",
    },
    "failure.nothing": {
        "en": "Nothing that could turn out otherwise is left to vary: there is one weight, the case names no common causes that act on these judgements, and no uncertain probability that a course fails.",
        "ar": "لا يبقى ما قد يأتي على غير ما قدر: فالوزن واحد، ولا تذكر البيانات أسبابا مشتركة تؤثر في هذه الأحكام، ولا احتمالا غير مؤكد لفشل مسار.",
    },
    "failure.varied": {
        "en": "Drawn anew in each future: {parts}.",
        "ar": "ما يسحب من جديد في كل حالة مستقبلية: {parts}.",
    },
    "failure.varied_p_fails": {
        "en": "the probability that {option} fails (5-95 %: {low:0%} to {high:0%})",
        "ar": "احتمال فشل {option} (من 5% إلى 95%: من {low:0%} إلى {high:0%})",
    },
    "failure.varied_pillar": {
        "en": "the weights of the pillars (any, uniform; nobody holds them)",
        "ar": "أوزان المحاور (أيا كانت، بتوزيع منتظم؛ ولا يتبناها أحد)",
    },
    "failure.varied_criterion": {
        "en": "the weights of the criteria (any, uniform; nobody holds them)",
        "ar": "أوزان المعايير (أيا كانت، بتوزيع منتظم؛ ولا يتبناها أحد)",
    },
    "failure.varied_factor": {
        "en": "the common causes of the judgements ({names})",
        "ar": "الأسباب المشتركة للأحكام ({names})",
    },
    "failure.changed_criterion": {
        "en": "The weights of the criteria are drawn anew in each future, so the changed weights only set which option is asked about.",
        "ar": "أوزان المعايير تسحب من جديد في كل حالة مستقبلية، فلا تحدد الأوزان المعدلة إلا الخيار المسؤول عنه.",
    },
    "failure.changed_pillar": {
        "en": "The weights of the pillars are drawn anew in each future, so of the changed weights only what changes inside the pillars counts in these futures; a change of the pillars only sets which option is asked about.",
        "ar": "أوزان المحاور تسحب من جديد في كل حالة مستقبلية، فلا يؤثر في هذه الأحوال من الأوزان المعدلة إلا ما تغير داخل المحاور؛ أما تغيير أوزان المحاور فلا يحدد إلا الخيار المسؤول عنه.",
    },
    "failure.lacks_p_fails": {
        "en": "The case gives no probability that a ranked course fails, or nothing hangs on it; it is not among them.",
        "ar": "لا تعطي البيانات احتمالا لفشل مسار مرتب، أو لا يتوقف عليه شيء؛ فليس مما يسحب.",
    },
    "failure.fixed_p_fails": {
        "en": "The case fixes the probability that {option} fails at {p:0%}; it is not among them.",
        "ar": "تثبت البيانات احتمال فشل {option} عند {p:0%}؛ فليس مما يسحب.",
    },
    "failure.lacks_factor": {
        "en": "The case names no common causes that act on these judgements; none is among them.",
        "ar": "لا تذكر البيانات أسبابا مشتركة تؤثر في هذه الأحكام؛ فليس مما يسحب أي سبب.",
    },
    "failure.share": {
        "en": "{option} is not first in {share} of the futures drawn.",
        "ar": "لا تكون المرتبة الأولى من نصيب {option} في {share} من الأحوال المسحوبة.",
    },
    "failure.share_tie": {
        "en": "{option} is not first in {share} of the futures drawn, and has no clear lead (not first, or ahead by {margin} or less) in {tie}.",
        "ar": "لا تكون المرتبة الأولى من نصيب {option} في {share} من الأحوال المسحوبة، ولا يكون لهذا الخيار تقدم واضح (أي لا يكون أولا، أو لا يزيد تقدمه على {margin}) في {tie}.",
    },
    "failure.box": {
        "en": "{option} is mostly not first when {conditions}: that holds in {coverage} of the futures in which it is not first, and where it holds it is not first in {density}.",
        "ar": "يغلب ألا يكون مسار {option} أولا حين {conditions}: ويتحقق ذلك في {coverage} من الحالات التي لا يكون فيها أولا، وحيث يتحقق لا يكون أولا في {density} من الحالات.",
    },
    "failure.box_tie": {
        "en": "{option} mostly has no clear lead when {conditions}: that holds in {coverage} of the futures in which it has none, and where it holds it has none in {density}.",
        "ar": "يغلب ألا يكون لمسار {option} تقدم واضح حين {conditions}: ويتحقق ذلك في {coverage} من الحالات التي لا تقدم واضحا له فيها، وحيث يتحقق لا يكون له تقدم واضح في {density} من الحالات.",
    },
    "failure.box_half": {
        "en": "{option} is first at least as often as not even when {conditions}: that holds in {coverage} of the futures in which it is not first, and where it holds it is not first in {density}.",
        "ar": "لا تقل الحالات التي يكون فيها مسار {option} أولا عن غيرها حتى حين {conditions}: ويتحقق ذلك في {coverage} من الحالات التي لا يكون فيها أولا، وحيث يتحقق لا يكون أولا في {density} من الحالات.",
    },
    "failure.box_half_tie": {
        "en": "{option} has a clear lead at least as often as not even when {conditions}: that holds in {coverage} of the futures in which it has none, and where it holds it has none in {density}.",
        "ar": "لا تقل الحالات التي يكون فيها لمسار {option} تقدم واضح عن غيرها حتى حين {conditions}: ويتحقق ذلك في {coverage} من الحالات التي لا تقدم واضحا له فيها، وحيث يتحقق لا يكون له تقدم واضح في {density} من الحالات.",
    },
    "failure.box_unseen": {
        "en": "The tree sets {conditions} apart as where {option} is not first, but of the draws that it has not seen none is there: more draws would tell.",
        "ar": "تفرز الشجرة الحالة التي {conditions} على أن مسار {option} ليس أولا فيها، لكن لا سحب هناك مما لم تره: ولا تحسم ذلك إلا سحوبات أكثر.",
    },
    "failure.box_unseen_tie": {
        "en": "The tree sets {conditions} apart as where {option} has no clear lead, but of the draws that it has not seen none is there: more draws would tell.",
        "ar": "تفرز الشجرة الحالة التي {conditions} على أن مسار {option} ليس له فيها تقدم واضح، لكن لا سحب هناك مما لم تره: ولا تحسم ذلك إلا سحوبات أكثر.",
    },
    "failure.inside": {
        "en": "Within that the share is largest, {density}, when also {conditions}.",
        "ar": "وضمن ذلك تبلغ النسبة أقصاها، وهي {density}، حين يجتمع معه أن {conditions}.",
    },
    "failure.close": {
        "en": "Where {conditions}, it is close to one in two ({density}): other draws may take that in or leave it out.",
        "ar": "وحيث {conditions} تقارب النسبة النصف ({density}): فقد تضمه سحوبات أخرى أو تستبعده.",
    },
    "failure.together": {
        "en": "At least one of these holds in {coverage} of such futures, and where one does it is so in {density}.",
        "ar": "ويتحقق واحد منها على الأقل في {coverage} من هذه الحالات، وحيث يتحقق يصح ذلك في {density} من الحالات.",
    },
    "failure.no_box": {
        "en": "No two conditions make it more likely than not that {option} is not first. It happens most when {conditions}: there in {density}, and that holds in {coverage} of the futures in which it is not first.",
        "ar": "لا يجعل اجتماع شرطين خسارة مسار {option} المرتبة الأولى أرجح من بقائها له. وأكثر ما يحدث ذلك حين {conditions}: إذ لا يكون أولا في {density} من الحالات هناك، ويتحقق ذلك في {coverage} من كل الحالات التي لا يكون فيها أولا.",
    },
    "failure.no_box_tie": {
        "en": "No two conditions make it more likely than not that {option} has no clear lead. It happens most when {conditions}: there in {density}, and that holds in {coverage} of the futures in which it has none.",
        "ar": "لا يجعل اجتماع شرطين غياب تقدم واضح لمسار {option} أرجح من وجوده. وأكثر ما يحدث ذلك حين {conditions}: إذ يغيب في {density} من الحالات هناك، ويتحقق ذلك في {coverage} من كل الحالات التي لا تقدم واضحا له فيها.",
    },
    "failure.no_condition": {
        "en": "No condition makes it more likely than not that {option} is not first: of all futures drawn that is so in {share}.",
        "ar": "لا شرط يجعل ألا يكون مسار {option} أولا أرجح من أن يكون: فهو ليس أولا في {share} من كل الأحوال المسحوبة.",
    },
    "failure.no_condition_tie": {
        "en": "No condition makes it more likely than not that {option} has no clear lead: of all futures drawn that is so in {share}.",
        "ar": "لا شرط يجعل غياب تقدم واضح لمسار {option} أرجح من وجوده: فهو يغيب في {share} من كل الأحوال المسحوبة.",
    },
    "failure.never": {
        "en": "In none of the {draws} draws is {option} behind another: it is first in all of them, alone or level with others.",
        "ar": "لا يتقدم خيار آخر على {option} في أي من السحوبات ({draws})، فهو الأول فيها كلها وحده أو بالتساوي مع غيره.",
    },
    "failure.never_tie": {
        "en": "In all of the {draws} draws {option} has a clear lead.",
        "ar": "في كل السحوبات ({draws}) لمسار {option} تقدم واضح.",
    },
    "failure.always": {
        "en": "No condition is needed: {option} is not first in most of the futures whatever else holds ({density}).",
        "ar": "لا حاجة إلى شرط: ففي معظم الأحوال لا تكون المرتبة الأولى من نصيب {option} مهما كان سائر ما يتغير ({density}).",
    },
    "failure.always_tie": {
        "en": "No condition is needed: {option} has no clear lead in most of the futures whatever else holds ({density}).",
        "ar": "لا حاجة إلى شرط: ففي معظم الأحوال لا تقدم واضحا لمسار {option} مهما كان سائر ما يتغير ({density}).",
    },
    "failure.p_fails_above": {
        "en": "the probability that {name} fails is over {at} (our median {now})",
        "ar": "يزيد احتمال فشل {name} على {at} (ووسيط تقديرنا {now})",
    },
    "failure.p_fails_below": {
        "en": "the probability that {name} fails is at most {at} (our median {now})",
        "ar": "لا يزيد احتمال فشل {name} على {at} (ووسيط تقديرنا {now})",
    },
    "failure.weight_above": {
        "en": "the weight of {name} is over {at} (now {now})",
        "ar": "يزيد وزن {name} على {at} (وهو الآن {now})",
    },
    "failure.weight_below": {
        "en": "the weight of {name} is at most {at} (now {now})",
        "ar": "لا يزيد وزن {name} على {at} (وهو الآن {now})",
    },
    "failure.factor_above": {
        "en": "{name} is in its highest {at}",
        "ar": "تقع قيمة {name} ضمن أعلى {at} مما يمكن أن تبلغه",
    },
    "failure.factor_below": {
        "en": "{name} is in its lowest {at}",
        "ar": "تقع قيمة {name} ضمن أدنى {at} مما يمكن أن تبلغه",
    },
    "failure.factor_between": {
        "en": "{name} is between its lowest {low} and lowest {high}",
        "ar": "تقع قيمة {name} بين أدنى {low} وأدنى {high} مما يمكن أن تبلغه",
    },
    "failure.p_fails_between": {
        "en": "the probability that {name} fails is between {low} and {high} (our median {now})",
        "ar": "يقع احتمال فشل {name} بين {low} و{high} (ووسيط تقديرنا {now})",
    },
    "failure.weight_between": {
        "en": "the weight of {name} is between {low} and {high} (now {now})",
        "ar": "يقع وزن {name} بين {low} و{high} (وهو الآن {now})",
    },
    "failure.anything": {"en": "(all futures)", "ar": "(كل الأحوال)"},
    "failure.percent": {"en": "{share:0%}", "ar": "{share:0%}"},
    "failure.exactly": {"en": "{share:1%}", "ar": "{share:1%}"},
    "failure.unknown": {"en": "an unknown share", "ar": "نسبة غير معروفة"},
    "failure.plus": {"en": "{name}: {plus}", "ar": "{name}: {plus}"},
    "failure.no_pillar": {
        "en": "No weight of a pillar is among these conditions.",
        "ar": "ليس بين هذه الشروط وزن أي محور.",
    },
    "failure.no_criterion": {
        "en": "No weight of a criterion is among these conditions.",
        "ar": "ليس بين هذه الشروط وزن أي معيار.",
    },
    "failure.caution": {
        "en": "All sizes are judgement, and the shares are of the futures drawn, not chances. The weights inside the pillars stay as they are, and the own errors of the judgements are averaged out.",
        "ar": "كل المقادير أحكام تقديرية، والنسب مما سحب من أحوال وليست احتمالات. وتبقى الأوزان داخل المحاور كما هي، وتلغى الأخطاء الخاصة بكل حكم بأخذ متوسطها.",
    },
    "failure.caution_one": {
        "en": "All sizes are judgement, and the shares are of the futures drawn, not chances. The own errors of the judgements are averaged out.",
        "ar": "كل المقادير أحكام تقديرية، والنسب مما سحب من أحوال وليست احتمالات. وتلغى الأخطاء الخاصة بكل حكم بأخذ متوسطها.",
    },
    "failure.overlap": {
        "en": "The probability and the causes are drawn independently of each other, though a course fails more easily where they go badly; and the ranges of the base judgements already hold part of what the probability moves, so it may count for too much here.",
        "ar": "يسحب الاحتمال والأسباب كل على حدة، مع أن المسار أقرب إلى الفشل حين تسوء الأسباب؛ ومديات الأحكام الأساسية تتضمن أصلا بعض ما يحركه الاحتمال، فقد يبالغ هنا في أثره.",
    },
    "failure.table": {
        "en": "The futures parted by the tree, and how often {option} is not first in each:",
        "ar": "أجزاء الأحوال كما قسمتها الشجرة، وكم لا تكون المرتبة الأولى فيها من نصيب {option}:",
    },
    "failure.table_tie": {
        "en": "The same for a lead of {margin} or less, or none:",
        "ar": "والأمر نفسه لتقدم لا يزيد على {margin} أو لغيابه:",
    },
    "failure.column_where": {"en": "Where", "ar": "حيث"},
    "failure.column_share": {"en": "Of all futures %", "ar": "من كل الأحوال %"},
    "failure.column_not_first": {"en": "Not first %", "ar": "ليس أولا %"},
    "failure.column_tie": {"en": "No clear lead %", "ar": "بلا تقدم واضح %"},
    "failure.column_coverage": {"en": "Of all such cases %", "ar": "من كل هذه الحالات %"},
    "failure.column_error": {"en": "Standard error", "ar": "الخطأ المعياري"},
    "failure.and": {"en": "{one} and {other}", "ar": "{one} و{other}"},
    "failure.footer": {
        "en": "{draws} draws, seed {seed}, half to grow the tree and half to count coverage and density; standard error of coverage and density at most {error:1} percentage points",
        "ar": "عدد السحوبات {draws}، البذرة {seed}، نصفها لبناء الشجرة ونصفها لحساب الشمول والكثافة؛ والخطأ المعياري لهما لا يزيد على {error:1} نقطة مئوية",
    },
    "failure.footer_thresholds": {
        "en": "that of the thresholds at most {error:1}",
        "ar": "وخطأ العتبات لا يزيد على {error:1}",
    },
}
