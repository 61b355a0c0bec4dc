"""Words of the sensitivity to weights."""

WEIGHT_CHANGE: dict[str, dict[str, str | dict[str, str]]] = {
    "weights_change.first": {
        "en": "First on these weights: {first} with {score:1} points. What follows is exact at the means of the judgements; their ranges are not used here. Any lead counts, however small, unless a tie is said.",
        "ar": "المرتبة الأولى بهذه الأوزان: {first} بدرجة {score:1}. وما يلي حساب دقيق على متوسطات الأحكام، ولا تستعمل مدياتها هنا. ويحسب كل تقدم مهما صغر ما لم يذكر التعادل.",
    },
    "weights_change.level": {
        "en": "{firsts} are exactly level first on these weights, with {score:1} points. What follows is exact at the means of the judgements; their ranges are not used here. Any lead counts, however small, unless a tie is said.",
        "ar": "المرتبة الأولى بهذه الأوزان مشتركة بتعادل تام: {firsts} بدرجة {score:1}. وما يلي حساب دقيق على متوسطات الأحكام، ولا تستعمل مدياتها هنا. ويحسب كل تقدم مهما صغر ما لم يذكر التعادل.",
    },
    "weights_change.narrow": {
        "en": "{first} leads {second} by {lead}, within the tie margin of {margin}: treat it as a tie.",
        "ar": "الفارق بين {first} و{second} {lead} فقط، وهو ضمن هامش التعادل البالغ {margin}: فليعد تعادلا.",
    },
    "flip.all": {
        "en": "{option} comes first after moving {moved} of weight{parts}.",
        "ar": "تنتقل المرتبة الأولى إلى {option} بنقل {moved} من الوزن{parts}.",
    },
    "flip.draw": {
        "en": "{option} at best draws level, after moving {moved} of weight{parts}.",
        "ar": "الحد الأقصى أمام {option} هو التعادل في المرتبة الأولى، بنقل {moved} من الوزن{parts}.",
    },
    "flip.tie": {
        "en": "{option} is a tie with the first (within {margin}) after moving {moved}.",
        "ar": "يتعادل {option} مع الأول (ضمن {margin}) بنقل {moved}.",
    },
    "flip.level": {
        "en": "{option} is already level first.",
        "ar": "المرتبة الأولى مشتركة أصلا مع {option}.",
    },
    "flip.none": {
        "en": "{option} is first for no weights at all: on some mix of the others it is always behind.",
        "ar": "لا أوزان تضع {option} في المرتبة الأولى: فمزيج ما من غيره يسبقه دائما.",
    },
    "flip.moved": {"en": "{moved:1} points", "ar": "{moved:1} نقطة"},
    "flip.moved_tiny": {"en": "less than {moved:1} points", "ar": "أقل من {moved:1} نقطة"},
    "flip.parts": {"en": ": from {givers} to {takers}", "ar": ": من {givers} إلى {takers}"},
    "flip.part": {"en": "{criterion} ({points:1})", "ar": "{criterion} ({points:1})"},
    "flip.scopes": {
        "en": "{option}, changing only the weights of the pillars: {pillars}; only the shares inside them: {within}.",
        "ar": "{option} بتغيير أوزان المحاور وحدها: {pillars}؛ وبتغيير الحصص داخلها وحدها: {within}.",
    },
    "flip.scope_all": {"en": "first after moving {moved}", "ar": "المرتبة الأولى بنقل {moved}"},
    "flip.scope_draw": {
        "en": "at best level, after moving {moved}",
        "ar": "التعادل على الأكثر بنقل {moved}",
    },
    "flip.scope_none": {"en": "never first", "ar": "لا سبيل إلى المرتبة الأولى"},
    "flip.left_out": {
        "en": "Changes of the weights of the pillars leave out {pillars}: the shares inside are not known, for lack of weight.",
        "ar": "لا يشمل تغيير أوزان المحاور ما لا تعرف الحصص داخله لأن وزنه صفر: {pillars}.",
    },
    "lines.title": {
        "en": "One weight at a time, as a share of its pillar (of the whole, for a pillar), the others in proportion: where {first} stays first, and where another takes over.",
        "ar": "وزن واحد في كل مرة، حصة من محوره (ومن المجموع للمحور)، والبقية بالتناسب: أين تبقى المرتبة الأولى من نصيب {first} وأين تنتقل إلى غيره.",
    },
    "lines.none": {
        "en": "No single weight puts another option first, anywhere from 0 to 100 %.",
        "ar": "لا يوجد وزن واحد يضع خيارا آخر في المرتبة الأولى، في أي موضع من 0 إلى 100 %.",
    },
    "lines.one": {
        "en": "There is one criterion: no weight can change anything.",
        "ar": "المعيار واحد، فلا أثر لأي وزن.",
    },
    "lines.column_node": {"en": "Weight of", "ar": "الوزن"},
    "lines.column_now": {"en": "Now %", "ar": "الآن %"},
    "lines.column_first": {"en": "Stays first %", "ar": "يبقى أولا %"},
    "lines.column_order": {"en": "Order stays %", "ar": "يبقى الترتيب %"},
    "lines.column_switches": {"en": "Takes over", "ar": "يحل محله"},
    "lines.column_critical": {"en": "Critical %", "ar": "التغيير الحرج %"},
    "lines.switch": {"en": "{option} {side} {weight:1}", "ar": "{option} {side} {weight:1}"},
    "lines.above": {"en": "above", "ar": "فوق"},
    "lines.below": {"en": "below", "ar": "دون"},
    "lines.key": {
        "en": "Critical: the smallest change of the weight in the whole, in percent of itself and before all weights are brought back to 100, that puts any two options in the other order, or level (after Triantaphyllou & Sanchez); - if none can, if only more than all the weight there is, or if the weight is 0. It is another change than that of the columns before it.",
        "ar": "التغيير الحرج: أصغر تغيير للوزن في المجموع، بالنسبة المئوية من نفسه وقبل رد الأوزان كلها إلى 100، يعكس ترتيب أي خيارين أو يساوي بينهما (وفق Triantaphyllou & Sanchez)؛ و- إن لم يوجد، أو تجاوز كل الوزن المتاح، أو كان الوزن صفرا. وهو تغيير غير تغيير الأعمدة السابقة.",
    },
    "triangle.pillars": {
        "en": "Over all weights of {axes}, shares inside them as they are, the first place goes to {parts}.",
        "ar": "على كل أوزان {axes}، والحصص داخلها كما هي، تتوزع المرتبة الأولى هكذا: {parts}.",
    },
    "triangle.criteria": {
        "en": "Over all weights of {axes}, the first place goes to {parts}.",
        "ar": "على كل أوزان {axes}، تتوزع المرتبة الأولى هكذا: {parts}.",
    },
    "triangle.part": {
        "en": "{option} in {share} (middle of its region: {centroid})",
        "ar": "{option} في {share} (ووسط المنطقة: {centroid})",
    },
    "triangle.share": {"en": "{share:1%}", "ar": "{share:1%}"},
    "triangle.under": {"en": "under {share:1%}", "ar": "أقل من {share:1%}"},
    "triangle.over": {"en": "over {share:1%}", "ar": "أكثر من {share:1%}"},
    "triangle.never": {
        "en": "Never first by itself over these weights: {options}.",
        "ar": "لا انفراد بالمرتبة الأولى على هذه الأوزان لما يلي: {options}.",
    },
    "triangle.corner": {"en": "{axis} {share:0%}", "ar": "{axis} {share:0%}"},
    "triangle.left_out": {
        "en": "The triangle is left out: the shares inside {pillars} are not known, for lack of weight.",
        "ar": "لا يعرض المثلث، إذ لا تعرف الحصص داخل {pillars} لأن الوزن هناك صفر.",
    },
}
