"""Words of the overview."""

OVERVIEW: dict[str, dict[str, str | dict[str, str]]] = {
    "overview.title": {
        "en": "Which option is first, how sure is that, and what would change it?",
        "ar": "أي خيار في المرتبة الأولى، وإلى أي حد يوثق بذلك، وما الذي يغيره؟",
    },
    "overview.first": {
        "en": "First: {first} with {score:1} of 100, {lead:1} points ahead of {second}{tie}{between}.",
        "ar": "المرتبة الأولى: {first} بدرجة {score:1} من 100، بفارق {lead:1} نقطة عن {second}{tie}{between}.",
    },
    "overview.level": {
        "en": "{firsts} are exactly level first, with {score:1} of 100.",
        "ar": "المرتبة الأولى مشتركة بتعادل تام: {firsts} بدرجة {score:1} من 100.",
    },
    "overview.tie": {
        "en": ", a tie ({margin} or less)",
        "ar": "، وهو تعادل ({margin} أو أقل)",
    },
    "overview.between": {
        "en": "; nine in ten draws of the judgements put this lead between {low} and {high}",
        "ar": "؛ وفي تسعة أعشار سحوبات الأحكام يقع هذا الفارق بين {low} و{high}",
    },
    "overview.beyond": {
        "en": "Beyond the paper, pure judgement and not ranked, these score at least as much: {courses}.",
        "ar": "خارج الورقة، وبحكم تقديري صرف وبلا ترتيب، يبلغ ما يلي درجة الأول على الأقل: {courses}.",
    },
    "overview.tied": {
        "en": ", on {tied} of them by no more than the tie margin ({names})",
        "ar": "، لكن الفارق لا يتجاوز هامش التعادل في {tied} منها ({names})",
    },
    "overview.no_ranges": {
        "en": "How sure: that cannot be said, for no judgement has a range.",
        "ar": "مدى اليقين: لا يمكن تقديره، إذ لا مدى لأي حكم.",
    },
    "overview.findings": {
        "en": "between the first two it states findings on {count} of {criteria} criteria",
        "ar": "وبين الأولين يثبت نتائج في {count} من المعايير وعددها {criteria}",
    },
    "overview.no_findings": {
        "en": "between the first two it states no finding",
        "ar": "ولا يثبت أي نتيجة بين الأولين",
    },
    "overview.no_grades": {
        "en": "Confidence: the table does not say how well founded its numbers are.",
        "ar": "الثقة: لا يذكر الجدول مدى استناد أرقامه إلى دليل.",
    },
    "overview.weights_tie": {
        "en": "moving {moved} makes {option} a tie; ",
        "ar": "نقل {moved} يجعل {option} في تعادل؛ ",
    },
    "overview.weights_level": {
        "en": "moving {moved} draws {option} level{parts}.",
        "ar": "نقل {moved} يسوي بين {option} والأول{parts}.",
    },
    "overview.weights_never": {
        "en": "no weights put another option first.",
        "ar": "لا أوزان تضع خيارا آخر في المرتبة الأولى.",
    },
    "overview.judgements_none": {
        "en": "What would change it, judgements: none of {count} alone changes the first place within its range, and {ties} bring a tie{fewest}.",
        "ar": "ما الذي يغيره، الأحكام: لا يغير أي من الأحكام وعددها {count} المرتبة الأولى بمفرده ضمن مداه، ويحدث {ties} تعادلا بمفرده{fewest}.",
    },
    "overview.fewest": {
        "en": "; {number} together draw {option} level",
        "ar": "؛ ويكفي {number} معا لتسوية {option} بالأول",
    },
    "overview.beliefs_fixed": {
        "en": "What would change it, a little of every judgement: {option} draws level if each moves up to {share:1%} of the way to the end of its range, weights as they are{clear}.",
        "ar": "ما الذي يغيره، قليل من كل حكم: يتعادل {option} مع الأول إذا تحركت الأحكام بما لا يزيد على {share:1%} من المسافة إلى أطراف مدياتها، والأوزان كما هي{clear}.",
    },
    "overview.beliefs_clear": {
        "en": "; to lead by more than the tie margin takes {share:1%}",
        "ar": "؛ أما التقدم بأكثر من هامش التعادل فيحتاج إلى {share:1%}",
    },
    "overview.limits": {
        "en": "Do not publish a total without its range and the tie margin; the conditions for acting and the limits of use are on the page of coalition-exit rank.",
        "ar": "لا ينشر مجموع من دون مداه وهامش التعادل؛ أما شروط التنفيذ وحدود الاستعمال ففي صفحة coalition-exit rank.",
    },
    "overview.perspectives": {
        "en": "{first} is first on {leads} of the {count} perspectives{tied}.",
        "ar": "المرتبة الأولى من نصيب {first} في {leads} من المنظورات وعددها {count}{tied}.",
    },
    "overview.likely": {
        "en": "How sure: {sentence}",
        "ar": "مدى اليقين: {sentence}",
    },
    "overview.anyhow": {
        "en": "Whatever the weights, judgements at their means: {sentence} By more than the tie margin: {clear}.",
        "ar": "مهما كانت الأوزان، والأحكام عند متوسطاتها: {sentence} وبأكثر من هامش التعادل: {clear}.",
    },
    "overview.anyhow_bare": {
        "en": "Whatever the weights, judgements at their means: {sentence}",
        "ar": "مهما كانت الأوزان، والأحكام عند متوسطاتها: {sentence}",
    },
    "overview.text": {
        "en": "The text alone: {first} is first in {low:0%} to {high:0%} of weightings and values, depending on how its silence is read; {findings}.",
        "ar": "النص وحده: المرتبة الأولى من نصيب {first} في {low:0%} إلى {high:0%} من الأوزان والقيم، بحسب قراءة صمته؛ {findings}.",
    },
    "overview.no_text": {
        "en": "No order comes from a text, so a text alone settles nothing here.",
        "ar": "لا ترتيب مأخوذ من نص، فالنص وحده لا يحسم شيئا هنا.",
    },
    "overview.confidence_low": {
        "en": "Confidence in the judgements behind the lead: low; {strong:0%} of what separates the two lies on criteria where the text itself carries both judgements (grade 3 or 4 of 4){spread}.",
        "ar": "الثقة بالأحكام التي يقوم عليها الفارق: منخفضة؛ إذ يقع {strong:0%} مما يفصل بين الخيارين في معايير يسند النص فيها الحكمين كليهما (الدرجة 3 أو 4 من 4){spread}.",
    },
    "overview.confidence_moderate": {
        "en": "Confidence in the judgements behind the lead: moderate; {strong:0%} of what separates the two lies on criteria where the text itself carries both judgements (grade 3 or 4 of 4){spread}.",
        "ar": "الثقة بالأحكام التي يقوم عليها الفارق: متوسطة؛ إذ يقع {strong:0%} مما يفصل بين الخيارين في معايير يسند النص فيها الحكمين كليهما (الدرجة 3 أو 4 من 4){spread}.",
    },
    "overview.confidence_high": {
        "en": "Confidence in the judgements behind the lead: high; {strong:0%} of what separates the two lies on criteria where the text itself carries both judgements (grade 3 or 4 of 4){spread}.",
        "ar": "الثقة بالأحكام التي يقوم عليها الفارق: عالية؛ إذ يقع {strong:0%} مما يفصل بين الخيارين في معايير يسند النص فيها الحكمين كليهما (الدرجة 3 أو 4 من 4){spread}.",
    },
    "overview.spread": {
        "en": "; over all judgements of the two the median difference between readings was {points:1} points",
        "ar": "؛ ووسيط الاختلاف بين القراءات في أحكام الخيارين كلها {points:1} نقطة",
    },
    "overview.weights": {
        "en": "What would change it, weights: {words}",
        "ar": "ما الذي يغيره، الأوزان: {words}",
    },
    "overview.judgements": {
        "en": "What would change it, judgements: {within} of {count} alone change the first place within their range, and {ties} bring a tie{fewest}.",
        "ar": "ما الذي يغيره، الأحكام: من أصل {count} يغير المرتبة الأولى {within} بمفرده ضمن مداه، ويحدث {ties} تعادلا بمفرده{fewest}.",
    },
    "overview.beliefs": {
        "en": "What would change it, a little of everything: {option} draws level if weights and judgements each move up to {share:1%} of the way to the ends of their ranges{clear}.",
        "ar": "ما الذي يغيره، قليل من كل شيء: يتعادل {option} مع الأول إذا تحركت الأوزان والأحكام بما لا يزيد على {share:1%} من المسافة إلى أطراف مدياتها{clear}.",
    },
    "overview.beliefs_none": {
        "en": "No weights and judgements within their ranges, with the text's orders kept, put another option first.",
        "ar": "لا أوزان ولا أحكام ضمن مدياتها، مع بقاء ترتيب النص، تضع خيارا آخر في المرتبة الأولى.",
    },
    "overview.structure": {"en": "How values are put together: {sentence}", "ar": "طريقة جمع القيم: {sentence}"},
    "overview.sure": {
        "en": "How often each option is first, in percent, by what is believed:",
        "ar": "بأي نسبة يكون كل خيار أولا، بالمئة، بحسب ما يعتقد:",
    },
    "overview.column_believed": {"en": "What is believed", "ar": "ما يعتقد"},
    "overview.row_likely": {
        "en": "these weights, judgements in their ranges",
        "ar": "هذه الأوزان، والأحكام في مدياتها",
    },
    "overview.row_everything": {
        "en": "any weights, judgements in their ranges",
        "ar": "أي أوزان، والأحكام في مدياتها",
    },
    "overview.row_anyhow": {"en": "any weights, judgements at their means", "ar": "أي أوزان، والأحكام عند متوسطاتها"},
    "overview.row_text": {"en": "any weights, only the text's orders", "ar": "أي أوزان، وترتيب النص وحده"},
    "overview.change": {
        "en": "How far each other option is from the first place:",
        "ar": "بعد كل خيار آخر عن المرتبة الأولى:",
    },
    "overview.column_moved": {"en": "Points of weight", "ar": "نقاط الوزن"},
    "overview.column_tie": {"en": "To a tie", "ar": "إلى التعادل"},
    "overview.column_beliefs": {"en": "Ranges used %", "ar": "المستعمل من المديات %"},
    "overview.column_fewest": {"en": "Fewest judgements", "ar": "أقل الأحكام"},
    "overview.column_on": {
        "en": "Clear first, tied",
        "ar": "أول بوضوح، متعادل",
    },
    "overview.key": {
        "en": "Clear first, tied: on how many perspectives. Points of weight: moved until the option is level, judgements at their means. Ranges used: how far of the way to the ends of their ranges weights and judgements must move, at most (*: if orders of the text are given up). Fewest judgements: that must change, each within its range, on these weights. -: no weights, or nothing within the ranges, does it.",
        "ar": "أول بوضوح، متعادل: في كم من المنظورات. نقاط الوزن: ما ينقل حتى التعادل والأحكام عند متوسطاتها. المستعمل من المديات: أقصى ما يلزم أن تتحركه الأوزان والأحكام من المسافة إلى أطراف مدياتها (*: بشرط التخلي عن شيء من ترتيب النص). أقل الأحكام: ما يلزم تغييره، كل ضمن مداه، بهذه الأوزان. -: لا أوزان، أو لا شيء ضمن المديات، يكفي.",
    },
    "overview.more": {
        "en": "Each line has a page of its own: coalition-exit robustness text, weights, judgements, acceptability, structure; coalition-exit believe OPTION.",
        "ar": "لكل سطر صفحة: coalition-exit robustness text وweights وjudgements وacceptability وstructure؛ وcoalition-exit believe OPTION.",
    },
}
