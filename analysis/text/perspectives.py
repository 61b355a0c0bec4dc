"""Words of the ranking on everybody's weights: agreement, exchange rates, the consistency check, objections."""

PERSPECTIVES: dict[str, dict[str, str | dict[str, str]]] = {
    "views.title": {
        "en": "Who would not accept the advice? The options on the weights of each perspective",
        "ar": "من الذي لا يقبل التوصية؟ الخيارات بأوزان كل منظور",
    },
    "views.reading": {
        "en": "Each perspective is the team's reading of one text. No actor was asked, and nothing on this page is an actor's view.",
        "ar": "كل منظور هو قراءة فريق التحليل لنص واحد. لم يسأل أي طرف، ولا شيء في هذه الصفحة يمثل رأي أي طرف.",
    },
    "views.lacks": {
        "en": "The case names no perspectives, so nobody can be set side by side: this is the ranking on its own weights.",
        "ar": "لا منظورات في البيانات، فلا أحد يقارن بغيره: وهذا هو الترتيب بأوزان البيانات نفسها.",
    },
    "views.shared": {
        "en": "The judgements are the same for all: what differs below comes from the weights alone. That two actors value one outcome in opposite ways, weights cannot show.",
        "ar": "الأحكام واحدة للجميع، فكل اختلاف أدناه مصدره الأوزان وحدها. أما أن يقوم طرفان النتيجة نفسها تقويمين متعاكسين فلا تظهره الأوزان.",
    },
    "views.own": {
        "en": 'The judgements are the same for all, so what differs comes from the weights alone, except where it says "with its own judgements" ({parts}); objections are counted on those.',
        "ar": "الأحكام واحدة للجميع، فكل اختلاف مصدره الأوزان وحدها، إلا حيث يذكر «بأحكام خاصة» ({parts})؛ وعليها تحسب الاعتراضات.",
    },
    "views.own_part": {"en": "{who}: {count}", "ar": "{who}: {count}"},
    "views.with_own": {"en": "{name}, with its own judgements", "ar": "{name}، بأحكام خاصة"},
    # who is first, and where they agree and clash
    "views.first": {"en": "First place: {parts}.", "ar": "المرتبة الأولى: {parts}."},
    "views.first_part": {
        "en": "{option} on {count} of {total} perspectives{tied}",
        "ar": "{option} في {count} من أصل {total} من المنظورات{tied}",
    },
    "views.first_level": {
        "en": "level on {count} of {total}",
        "ar": "تساو تام في {count} من أصل {total}",
    },
    "views.first_tied": {"en": " (tied on {tied})", "ar": " (بالتعادل في {tied} منها)"},
    "views.first_own": {
        "en": "With its own judgements: {parts}.",
        "ar": "بالأحكام الخاصة: {parts}.",
    },
    "views.first_own_part": {"en": "{option} for {who}", "ar": "{option} لدى {who}"},
    "views.places": {"en": "Ranks over the perspectives: {parts}.", "ar": "المراتب على اختلاف المنظورات: {parts}."},
    "views.place_same": {"en": "{option} {best} throughout", "ar": "{option} {best} في جميعها"},
    "views.place_span": {
        "en": "{option} {best} to {worst} ({worst} for {who})",
        "ar": "{option} من {best} إلى {worst} ({worst} لدى {who})",
    },
    "views.others": {"en": "{count} of {total}", "ar": "{count} من أصل {total} من المنظورات"},
    "views.held": {
        "by": "count",
        "en": {"one": "{names}", "other": "{names}"},
        "ar": {
            "zero": "منظور {names}",
            "one": "منظور {names}",
            "two": "منظوري {names}",
            "few": "منظورات {names}",
            "many": "منظورات {names}",
            "other": "منظورات {names}",
        },
    },
    "views.furthest": {
        "en": "Furthest apart are the weights of {one} and {other}: {moved} of weight would have to be moved to turn one into the other. Those of {here} give more to {more}, those of {there} to {less}.",
        "ar": "أبعد الأوزان بعضها عن بعض أوزان {one} وأوزان {other}: يلزم نقل {moved} من الوزن لتصير إحداهما كالأخرى. الوزن أكبر لدى {here} في {more}، ولدى {there} في {less}.",
    },
    "views.more": {"en": "{criterion} (by {gain:1})", "ar": "{criterion} (بفارق {gain:1})"},
    "views.same_weights": {
        "en": "The weights of all perspectives are the same.",
        "ar": "أوزان كل المنظورات واحدة.",
    },
    "views.spread": {"en": "The weight differs most on {parts}.", "ar": "أكبر تباين في الوزن: {parts}."},
    "views.spread_part": {
        "en": "{criterion} (from {least:1%} for {who} to {most:1%} for {whom})",
        "ar": "{criterion} (من {least:1%} لدى {who} إلى {most:1%} لدى {whom})",
    },
    "views.weightiest": {"en": "What weighs most: {parts}.", "ar": "الأثقل وزنا: {parts}."},
    "views.weightiest_many": {"en": "{count} criteria alike", "ar": "معايير متساوية الوزن عددها {count}"},
    "views.weightiest_part": {"en": "{criterion} ({who})", "ar": "{criterion} ({who})"},
    "views.trade": {
        "en": "One point on {one} is worth {low:1} points on {other} for {who}, {high:1} for {whom}.",
        "ar": "النقطة الواحدة في {one} تعادل في {other} ما قدره {low:1} نقطة لدى {who} و{high:1} لدى {whom}.",
    },
    "views.trade_one": {
        "en": "One point on {one} is worth {low:1} points on {other}.",
        "ar": "النقطة الواحدة في {one} تعادل في {other} ما قدره {low:1} نقطة.",
    },
    "views.trade_none": {
        "en": "{other} has no weight for {who}, so there is no rate.",
        "ar": "لا وزن لمعيار {other} لدى {who}، فلا يحسب سعر للمبادلة بينهما.",
    },
    # the consistency check
    "views.check": {
        "en": "Consistency check, not validation (one team read both the weights and the positions out of one text): perspectives with an expected place: {total}; ranked as expected: {met}{hanging}.",
        "ar": "فحص اتساق لا إثبات صحة (فالفريق نفسه استخرج الأوزان والمواقف من نص واحد): من المنظورات التي لها مرتبة متوقعة، وعددها {total}، يوافق المتوقع {met}{hanging}.",
    },
    "views.check_hanging": {"en": "; that hangs on a tie for {who}", "ar": "؛ ويتوقف ذلك على تعادل لدى {who}"},
    "views.hardly": {
        "en": "Nearly all weights (95 % or more) would meet what is expected of {who}: it could hardly have failed, and that it is met shows nothing.",
        "ar": "تكاد الأوزان كلها (95% منها أو أكثر) توافق المتوقع من {who}: فما كان للفحص أن يخفق هنا إلا نادرا، وموافقة المتوقع لا تدل على شيء.",
    },
    "views.own_met": {
        "en": "With its own judgements what is expected of {who} is met.",
        "ar": "وبالأحكام الخاصة يتحقق المتوقع من {who}.",
    },
    "views.own_missed": {
        "en": "With its own judgements what is expected of {who} is missed.",
        "ar": "وبالأحكام الخاصة لا يتحقق المتوقع من {who}.",
    },
    "views.hard": {
        "en": "Under half of all weights would meet what is expected of {who}: there the check could well have failed; met: {met} of {total}.",
        "ar": "أقل من نصف الأوزان يوافق المتوقع من {who}: فكان يمكن حقا أن يخفق الفحص هنا، وقد تحقق المتوقع في {met} من أصل {total}.",
    },
    "views.hard_none": {
        "en": "Half of all weights or more would meet each expectation: the check is an easy one.",
        "ar": "نصف الأوزان أو أكثر يوافق كل مرتبة متوقعة: فالفحص سهل.",
    },
    "views.anywhere": {
        "en": "What is expected of {who} is met on the weights of every perspective: it does not tell one from another.",
        "ar": "المتوقع من {who} يتحقق بأوزان كل المنظورات: فهو لا يميز منظورا من آخر.",
    },
    "views.without": {
        "en": "Without the criteria that nearly contain the answer ({criteria}; their weight goes to the rest of their pillar) {met} of {total} rank as expected{hanging}.",
        "ar": "من دون المعايير التي تكاد تتضمن الجواب ({criteria}؛ ويوزع وزنها على بقية محورها) يوافق المتوقع {met} من أصل {total}{hanging}.",
    },
    "views.without_hardly": {
        "en": "Nearly all weights of what remains would then meet what is expected of {who}.",
        "ar": "وعندئذ تكاد أوزان ما بقي كلها توافق المتوقع من {who}.",
    },
    "views.untied": {
        "en": "Without them the tie in first place is gone for {who}: {option} leads by more than the tie margin.",
        "ar": "ومن دونها يزول التعادل في المرتبة الأولى لدى {who}: ويتجاوز تقدم {option} هامش التعادل.",
    },
    "views.no_near": {
        "en": "The case names no criterion that nearly contains the answer, so the check is not repeated without one.",
        "ar": "لا تسمي البيانات معيارا يكاد يتضمن الجواب، فلا يعاد الفحص من دونه.",
    },
    "views.miss_first": {
        "en": "Missed for {who}: expected {expected}; found first {found}, {how}.",
        "ar": "خلاف المتوقع ({expected}) لدى {who}: فالمرتبة الأولى من نصيب {found}، {how}.",
    },
    "views.miss_last": {
        "en": "Missed for {who}: expected {expected}; found last {found}, {how}.",
        "ar": "خلاف المتوقع ({expected}) لدى {who}: فالمرتبة الأخيرة من نصيب {found}، {how}.",
    },
    "views.miss_level": {"en": "level with {wanted}", "ar": "بالتساوي مع {wanted}"},
    "views.miss_by_first": {
        "en": "{gap} ahead of {wanted}{small}{parts}{moved}",
        "ar": "بفارق {gap} عن {wanted}{small}{parts}{moved}",
    },
    "views.miss_by_last": {
        "en": "{gap} behind {wanted}{small}{parts}{moved}",
        "ar": "بفارق {gap} عن {wanted}{small}{parts}{moved}",
    },
    "views.miss_small": {
        "en": " (less than twice the tie margin)",
        "ar": " (أقل من ضعف هامش التعادل)",
    },
    "views.miss_parts": {"en": ", mostly from {criteria}", "ar": "، ومعظمه من {criteria}"},
    "views.miss_moved": {
        "en": "; it would take {moved} of weight moved",
        "ar": "؛ ولا يتحقق المتوقع إلا بنقل {moved} من الوزن",
    },
    "views.miss_never": {
        "en": "; no weights would do it",
        "ar": "؛ ولا تحققه أي أوزان",
    },
    "views.miss_why": {
        "en": "A miss can mean that the weights are misread, that the actor values some outcome otherwise than the shared judgements do (own_judgements.csv is for that), or that the text implies less than was read into it. The check cannot tell which, and no number was changed to mend it.",
        "ar": "وقد يعني خلاف المتوقع أن الأوزان أسيئت قراءتها، أو أن الطرف يقوم نتيجة ما على غير ما في الأحكام المشتركة (ولهذا الملف own_judgements.csv)، أو أن النص يلمح إلى أقل مما فهم منه. ولا يستطيع الفحص التمييز بينها، ولم يغير أي رقم لإصلاحه.",
    },
    "views.check_title": {
        "en": "Consistency check. Expected: from the position that the paper attributes. All weights: the share of weights, uniform over pillars and inside each (nobody holds them), that meet it. On: the perspectives whose weights meet it. Then the same without {criteria}.",
        "ar": "فحص الاتساق. المتوقع: بحسب الموقف الذي تنسبه الورقة. كل الأوزان: نسبة ما يوافقه من أوزان موزعة بالتساوي على المحاور وداخلها (لا يتبناها أحد). لدى: عدد المنظورات التي توافقه أوزانها. ثم الأمر نفسه من دون {criteria}.",
    },
    "views.check_title_whole": {
        "en": "Consistency check. Expected: from the position that the paper attributes. All weights: the share of weights, uniform over pillars and inside each (nobody holds them), that meet it. On: the perspectives whose weights meet it.",
        "ar": "فحص الاتساق. المتوقع: بحسب الموقف الذي تنسبه الورقة. كل الأوزان: نسبة ما يوافقه من أوزان موزعة بالتساوي على المحاور وداخلها (لا يتبناها أحد). لدى: عدد المنظورات التي توافقه أوزانها.",
    },
    "views.expected_first": {"en": "first {options}", "ar": "{options}: في المرتبة الأولى"},
    "views.expected_first_tie": {
        "en": "first {options}, or tied with the first",
        "ar": "{options}: في المرتبة الأولى أو متعادل مع الأول",
    },
    "views.expected_not_first": {"en": "not first {options}", "ar": "{options}: ليس في المرتبة الأولى"},
    "views.expected_last": {"en": "last {options}", "ar": "{options}: في المرتبة الأخيرة"},
    "views.expected_not_last": {"en": "not last {options}", "ar": "{options}: ليس في المرتبة الأخيرة"},
    "views.or": {"en": " or ", "ar": " أو "},
    "views.met": {"en": "met", "ar": "موافق"},
    "views.missed": {"en": "missed", "ar": "مخالف"},
    "views.met_hangs": {"en": "met, by a tie", "ar": "موافق، رهن تعادل"},
    "views.missed_hangs": {"en": "missed, by a tie", "ar": "مخالف، رهن تعادل"},
    # objections
    "views.members": {
        "en": "Objections are counted of: {names}.",
        "ar": "تحتسب اعتراضات: {names}.",
    },
    "views.members_domestic": {
        "en": "Objections are counted of the domestic perspectives: {names}; the team's own view and outside actors are left out (--member chooses others).",
        "ar": "تحتسب اعتراضات المنظورات المحلية: {names}؛ من دون نظرة الفريق نفسه والأطراف الخارجية (ولاختيار غيرها: --member).",
    },
    "views.least_none": {
        "en": "Least objected to at the means of the judgements: {option}, which is first there for each of them{tied}{drawn}.",
        "ar": "الخيار الأقل إثارة للاعتراض عند متوسطات الأحكام: {option}، فهو في المرتبة الأولى لدى كل منها{tied}{drawn}.",
    },
    "views.least_tied": {
        "en": ", for {count} of {total} only by a tie ({who})",
        "ar": "، وذلك بالتعادل فقط لدى {count} من أصل {total} ({who})",
    },
    "views.least_drawn": {
        "en": "; that is not to say that nobody would object: with the judgements drawn all have the same first in {same}",
        "ar": "؛ ولا يعني ذلك أن لا أحد يعترض: فبسحب الأحكام يكون الأول واحدا لدى الجميع في {same}",
    },
    "views.least": {
        "en": "Least objected to at the means of the judgements: {option}; the largest loss by it is {share} of what lies between best and worst, for {who}.",
        "ar": "الخيار الأقل إثارة للاعتراض عند متوسطات الأحكام: {option}؛ وأكبر خسارة فيه {share} مما بين الأفضل والأسوأ، لدى {who}.",
    },
    "views.least_level": {
        "en": "Not told from it by more than the tie margin: {options}.",
        "ar": "ولا يفصله أكثر من هامش التعادل عن: {options}.",
    },
    "views.least_equal": {"en": "Exactly level with it: {options}.", "ar": "ويساويه تماما: {options}."},
    "views.objection": {
        "en": "{option} is objected to most by {who}, to whom it costs {share} of what lies between best and worst.",
        "ar": "أشد الاعتراض على {option} لدى {who}، إذ تبلغ الكلفة {share} مما بين الأفضل والأسوأ.",
    },
    "views.drawn": {
        "en": "With the judgements drawn from their ranges, alike for all, on these weights: objected to least is {parts}.",
        "ar": "إذا سحبت الأحكام من مدياتها سحبا واحدا للجميع، بهذه الأوزان، كان الأقل إثارة للاعتراض {parts}.",
    },
    "views.drawn_same": {
        "en": "All of them have the same first in {same} of these draws.",
        "ar": "ويكون الأول واحدا لدى الجميع في {same} من هذه السحوبات.",
    },
    "views.drawn_part": {"en": "{option} in {share}", "ar": "{option} في {share}"},
    "views.leaving": {
        "en": "Nearest to another option is {who}: moving {moved} of weight puts {other} first{keeps}.",
        "ar": "الأقرب إلى خيار آخر {who}، فنقل {moved} من الوزن يضع {other} في المرتبة الأولى{keeps}.",
    },
    "views.leaving_level": {
        "en": "{option} is already exactly level with another option for {who}: no weight has to move.",
        "ar": "يتساوى خيار {option} أصلا مع خيار آخر لدى {who}، فلا يلزم نقل أي وزن.",
    },
    "views.leaving_keeps": {
        "en": "; with the judgements drawn, {option} is first there in {share}",
        "ar": "؛ وبسحب الأحكام تكون المرتبة الأولى هناك من نصيب {option} في {share}",
    },
    "views.leaves": {"en": "{moved:1} ({option})", "ar": "{moved:1} ({option})"},
    "views.indifferent": {
        "en": "For {who} best and worst are within the tie margin: losses there tell nothing.",
        "ar": "لدى {who} لا يتجاوز الفارق بين الأفضل والأسوأ هامش التعادل: فلا تدل الخسائر هناك على شيء.",
    },
    "views.gap": {
        "en": "A loss is a share of a member's own gap between best and worst option. It does not say how strongly anyone feels, and a worse option on the table would make all losses smaller.",
        "ar": "الخسارة نسبة من الفارق بين أفضل خيار وأسوئه لدى العضو نفسه. وهي لا تبين شدة اعتراض أحد، ولو أضيف خيار أسوأ لقلت كل الخسائر.",
    },
    "views.positions": {
        "en": "The weights say what the team read; compare them with what the paper itself attributes to {who}. The positions:",
        "ar": "الأوزان تبين ما قرأه فريق التحليل؛ فقارنها بما تنسبه الورقة نفسها إلى {who}. والمواقف هي:",
    },
    "views.position": {
        "en": "- {who} ({support}: {claims}): {position}",
        "ar": "- {who} ({support}: {claims}): {position}",
    },
    "views.position_bare": {"en": "- {who} ({support}): {position}", "ar": "- {who} ({support}): {position}"},
    "views.limits": {
        "en": "What this does not show: whether anyone would agree, who could block a course, or what would be asked in return. All sizes are judgement.",
        "ar": "ما لا يظهره هذا: أيوافق أحد أم لا، ومن يستطيع تعطيل مسار، وما قد يطلب في المقابل. والمقادير كلها أحكام تقديرية.",
    },
    # grids
    "views.weights_title": {
        "en": "Weights in the whole, in percent (letters as above). One point on a criterion is worth its weight divided by that of another in points on the other.",
        "ar": "الأوزان من المجموع بالنسبة المئوية (والحروف كما أعلاه). والنقطة الواحدة في معيار تعادل في معيار آخر ناتج قسمة وزنه على وزن الآخر.",
    },
    "views.pairs_title": {
        "en": "On how many perspectives one option is ahead of the other, or behind, and clearly so (by more than {margin}):",
        "ar": "في كم من المنظورات يتقدم خيار على الآخر أو يتأخر عنه، وبوضوح (بأكثر من {margin}):",
    },
    "views.pairs_title_exactly": {
        "en": "On how many perspectives one option is ahead of the other, or behind (the case has no tie margin):",
        "ar": "في كم من المنظورات يتقدم خيار على الآخر أو يتأخر عنه (لا هامش تعادل في البيانات):",
    },
    "views.losses_title": {
        "en": "What each loses by each option, in percent of its own gap between best and worst (letters as above):",
        "ar": "ما يخسره كل منظور في كل خيار، بالنسبة المئوية من الفارق بين الأفضل والأسوأ لديه (والحروف كما أعلاه):",
    },
    "views.concessions_title": {
        "en": "What {option} costs each; the fewest points of weight it would have to move for it to be its first, and for another to be; and in how many of the draws of the judgements it is its first:",
        "ar": "كلفة {option} على كل منها؛ وأقل ما يلزم نقله من الوزن لبلوغ المرتبة الأولى، ثم ليبلغها خيار آخر؛ ونسبة سحوبات الأحكام التي تتحقق فيها المرتبة الأولى:",
    },
    "views.column_who": {"en": "Perspective", "ar": "المنظور"},
    "views.column_criterion": {"en": "Criterion", "ar": "المعيار"},
    "views.column_apart": {"en": "Apart", "ar": "التباين"},
    "views.column_over": {"en": "Against", "ar": "مقابل"},
    "views.column_ahead": {"en": "Ahead", "ar": "متقدم"},
    "views.column_behind": {"en": "Behind", "ar": "متأخر"},
    "views.column_clearly": {"en": "Clearly", "ar": "بوضوح"},
    "views.column_expected": {"en": "Expected", "ar": "المتوقع"},
    "views.column_found": {"en": "Found", "ar": "النتيجة"},
    "views.column_all": {"en": "All weights %", "ar": "كل الأوزان %"},
    "views.column_on": {"en": "On", "ar": "لدى"},
    "views.column_without": {"en": "Without", "ar": "من دونها"},
    "views.column_largest": {"en": "Largest %", "ar": "أكبرها %"},
    "views.column_objector": {"en": "Objects most", "ar": "الأشد اعتراضا"},
    "views.column_loss": {"en": "Loses %", "ar": "الخسارة %"},
    "views.column_points": {"en": "Points", "ar": "بالنقاط"},
    "views.column_move": {"en": "Weight to move", "ar": "الوزن اللازم نقله"},
    "views.column_leaves": {"en": "To another", "ar": "إلى غيره"},
    "views.column_keeps": {"en": "First in draws %", "ar": "أولا في السحوبات %"},
    "views.column_first": {"en": "Its first", "ar": "الأول لديه"},
    # foot
    "views.footer_exact": {
        "en": "shares of all weights: exact",
        "ar": "نسب كل الأوزان: حساب دقيق",
    },
    "views.footer_sampled": {
        "en": "shares of all weights: {draws} draws, seed {seed}, standard error at most {error:2} percentage points",
        "ar": "نسب كل الأوزان: عدد السحوبات {draws}، والبذرة {seed}، والخطأ المعياري {error:2} نقطة مئوية على الأكثر",
    },
    "views.footer_mixed": {
        "en": "shares of all weights: exact, but where a tie counts {draws} draws, seed {seed}, standard error at most {error:2} percentage points",
        "ar": "نسب كل الأوزان: حساب دقيق، إلا حيث يحتسب التعادل: عدد السحوبات {draws}، والبذرة {seed}، والخطأ المعياري {error:2} نقطة مئوية على الأكثر",
    },
    "views.footer_drawn": {
        "en": "least objections: {draws} draws of the judgements, seed {seed}, standard error at most {error:2} percentage points",
        "ar": "أقل الاعتراضات: عدد سحوبات الأحكام {draws}، والبذرة {seed}، والخطأ المعياري {error:2} نقطة مئوية على الأكثر",
    },
}
