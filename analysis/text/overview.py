"""Words of the overview."""

OVERVIEW: dict[str, dict[str, str | dict[str, str]]] = {
    "overview.title": {
        "en": "Which option is first, how sure is that, and what would change it?",
        "ar": "أي خيار في المرتبة الأولى، وإلى أي حد يوثق بذلك، وما الذي يغيره؟",
    },
    "overview.perspectives": {
        "en": "Of the {count} perspectives, {first} is first by more than the tie margin on {clear} and tied with the first on {tied}.",
        "ar": "من المنظورات وعددها {count}: المرتبة الأولى من نصيب {first} بأكثر من هامش التعادل في {clear}، ومع تعادل في {tied}.",
    },
    "overview.likely": {
        "en": "How sure: {sentence}",
        "ar": "إلى أي حد: {sentence}",
    },
    "overview.anyhow": {
        "en": "If weights are open but the judgements right at their means: {sentence} By more than the tie margin: {clear}.",
        "ar": "إذا كانت الأوزان مفتوحة والأحكام صحيحة عند متوسطاتها: {sentence} وبأكثر من هامش التعادل: {clear}.",
    },
    "overview.anyhow_bare": {
        "en": "If weights are open but the judgements right at their means: {sentence}",
        "ar": "إذا كانت الأوزان مفتوحة والأحكام صحيحة عند متوسطاتها: {sentence}",
    },
    "overview.text": {
        "en": "The text alone: {first} is first in {low:0%} to {high:0%} of weightings and values, depending on how its silence is read.",
        "ar": "النص وحده: المرتبة الأولى من نصيب {first} في {low:0%} إلى {high:0%} من الأوزان والقيم، بحسب قراءة صمته.",
    },
    "overview.no_text": {
        "en": "No order comes from a text, so a text alone settles nothing here.",
        "ar": "لا ترتيب مأخوذ من نص، فالنص وحده لا يحسم شيئا هنا.",
    },
    "overview.confidence_low": {
        "en": "Confidence in the judgements behind the lead: low; {strong:0%} of what separates {first} from {second} rests on judgements of grade 3 or 4 of 4{spread}.",
        "ar": "الثقة بالأحكام التي يقوم عليها الفارق: منخفضة؛ إذ يقوم {strong:0%} مما يفصل {first} عن {second} على أحكام من الدرجة 3 أو 4 من 4{spread}.",
    },
    "overview.confidence_moderate": {
        "en": "Confidence in the judgements behind the lead: moderate; {strong:0%} of what separates {first} from {second} rests on judgements of grade 3 or 4 of 4{spread}.",
        "ar": "الثقة بالأحكام التي يقوم عليها الفارق: متوسطة؛ إذ يقوم {strong:0%} مما يفصل {first} عن {second} على أحكام من الدرجة 3 أو 4 من 4{spread}.",
    },
    "overview.confidence_high": {
        "en": "Confidence in the judgements behind the lead: high; {strong:0%} of what separates {first} from {second} rests on judgements of grade 3 or 4 of 4{spread}.",
        "ar": "الثقة بالأحكام التي يقوم عليها الفارق: عالية؛ إذ يقوم {strong:0%} مما يفصل {first} عن {second} على أحكام من الدرجة 3 أو 4 من 4{spread}.",
    },
    "overview.spread": {
        "en": ", and half of them differed between readings by {points:1} points or more",
        "ar": "، ونصفها اختلف بين القراءات بمقدار {points:1} نقطة أو أكثر",
    },
    "overview.weights": {"en": "What would change it, weights: {sentence}", "ar": "ما الذي يغيره، الأوزان: {sentence}"},
    "overview.judgements": {
        "en": "What would change it, judgements: {sentence}",
        "ar": "ما الذي يغيره، الأحكام: {sentence}",
    },
    "overview.beliefs": {
        "en": "What would change it, a little of everything: {option} comes first if all weights and judgements move its way by {share:0%} of their ranges.",
        "ar": "ما الذي يغيره، قليل من كل شيء: تنتقل المرتبة الأولى إلى {option} إذا تحركت الأوزان والأحكام كلها نحوه بمقدار {share:0%} من مدياتها.",
    },
    "overview.beliefs_none": {
        "en": "No weights and judgements within their ranges, with the text's orders kept, put another option first.",
        "ar": "لا أوزان ولا أحكام ضمن مدياتها، مع بقاء ترتيب النص، تضع خيارا آخر في المرتبة الأولى.",
    },
    "overview.structure": {"en": "How values are put together: {sentence}", "ar": "طريقة جمع القيم: {sentence}"},
    "overview.sure": {
        "en": "How sure: the share of weights and judgements at which each option is first, in percent, by what is believed:",
        "ar": "إلى أي حد: نسبة الأوزان والأحكام التي يكون فيها كل خيار أولا، بالمئة، بحسب ما يعتقد:",
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
        "en": "What would change it: how far another option is from the first place.",
        "ar": "ما الذي يغيره: بعد كل خيار آخر عن المرتبة الأولى.",
    },
    "overview.column_moved": {"en": "Points of weight", "ar": "نقاط الوزن"},
    "overview.column_tie": {"en": "To a tie", "ar": "إلى التعادل"},
    "overview.column_beliefs": {"en": "Ranges used %", "ar": "المستعمل من المديات %"},
    "overview.column_fewest": {"en": "Fewest judgements", "ar": "أقل الأحكام"},
    "overview.column_on": {"en": "First on", "ar": "أول في"},
    "overview.key": {
        "en": "Points of weight: moved from some criteria to others, judgements at their means. Ranges used: the least common part of every range of weights and judgements that it takes. Fewest judgements: that must change, each within its range, on these weights. -: nothing within the ranges does it.",
        "ar": "نقاط الوزن: ما ينقل من معايير إلى أخرى والأحكام عند متوسطاتها. المستعمل من المديات: أقل جزء مشترك يلزم من مدى كل وزن وحكم. أقل الأحكام: ما يلزم تغييره، كل ضمن مداه، بهذه الأوزان. -: لا شيء ضمن المديات يكفي.",
    },
    "overview.more": {
        "en": "Each line has a page of its own: coalition-exit robustness text, weights, judgements, acceptability, structure; coalition-exit believe OPTION.",
        "ar": "لكل سطر صفحة: coalition-exit robustness text وweights وjudgements وacceptability وstructure؛ وcoalition-exit believe OPTION.",
    },
}
