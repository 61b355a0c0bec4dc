"""Words of the sensitivity to weights."""

WEIGHT_CHANGE: dict[str, dict[str, str | dict[str, str]]] = {
    "weights_change.first": {
        "en": "First on these weights: {first} with {score:1} points. What follows is exact: no sampling.",
        "ar": "المرتبة الأولى بهذه الأوزان: {first} بدرجة {score:1}. وما يلي حساب دقيق بلا معاينة.",
    },
    "flip.all": {
        "en": "{option} comes first after moving {moved:1} points of weight: from {givers} to {takers}.",
        "ar": "تنتقل المرتبة الأولى إلى {option} بنقل {moved:1} نقطة من الوزن: من {givers} إلى {takers}.",
    },
    "flip.none": {
        "en": "{option} is first for no weights at all: on some mix of the others it is always behind.",
        "ar": "لا أوزان تضع {option} في المرتبة الأولى: فمزيج ما من غيره يسبقه دائما.",
    },
    "flip.part": {"en": "{criterion} ({points:1})", "ar": "{criterion} ({points:1})"},
    "flip.pillars": {
        "en": "Changing only the weights of the pillars, {option} needs {moved:1} points: from {givers} to {takers}.",
        "ar": "بتغيير أوزان المحاور وحدها تنتقل المرتبة الأولى إلى {option} بنقل {moved:1} نقطة: من {givers} إلى {takers}.",
    },
    "flip.pillars_none": {
        "en": "No weights of the pillars alone put {option} first.",
        "ar": "لا أوزان للمحاور وحدها تضع {option} في المرتبة الأولى.",
    },
    "flip.within": {
        "en": "Changing only shares inside the pillars, {option} needs {moved:1} points: from {givers} to {takers}.",
        "ar": "بتغيير الحصص داخل المحاور وحدها تنتقل المرتبة الأولى إلى {option} بنقل {moved:1} نقطة: من {givers} إلى {takers}.",
    },
    "flip.within_none": {
        "en": "No shares inside the pillars alone put {option} first.",
        "ar": "لا حصص داخل المحاور وحدها تضع {option} في المرتبة الأولى.",
    },
    "flip.pillar": {"en": "{pillar} ({points:1})", "ar": "{pillar} ({points:1})"},
    "lines.title": {
        "en": "One weight at a time, in percent of its siblings, the others in proportion: where {first} stays first, and where another takes over.",
        "ar": "وزن واحد في كل مرة، بالنسبة المئوية بين أقرانه، والبقية بالتناسب: أين تبقى المرتبة الأولى من نصيب {first} وأين تنتقل إلى غيره.",
    },
    "lines.none": {
        "en": "No single weight puts another option first, anywhere from 0 to 100 %.",
        "ar": "لا يوجد وزن واحد يضع خيارا آخر في المرتبة الأولى، في أي موضع من 0 إلى 100 %.",
    },
    "lines.column_node": {"en": "Weight of", "ar": "وزن"},
    "lines.column_now": {"en": "Now %", "ar": "الآن %"},
    "lines.column_first": {"en": "Stays first", "ar": "يبقى أولا"},
    "lines.column_order": {"en": "Order stays", "ar": "يبقى الترتيب"},
    "lines.column_switches": {"en": "Takes over", "ar": "يحل محله"},
    "lines.column_critical": {"en": "Critical %", "ar": "الحرج %"},
    "lines.interval": {"en": "{low:1}-{high:1}", "ar": "{low:1}-{high:1}"},
    "lines.switch": {"en": "{option} {side} {weight:1}", "ar": "{option} {side} {weight:1}"},
    "lines.above": {"en": "above", "ar": "فوق"},
    "lines.below": {"en": "below", "ar": "دون"},
    "lines.key": {
        "en": "Critical: the smallest change of the weight in the whole, in percent of itself and before all weights are brought back to 100, that puts any two options in the other order (after Triantaphyllou & Sanchez); - if none can. So it is another change than that of the columns before it, and can pass all the weight there is.",
        "ar": "الحرج: أصغر تغيير للوزن في المجموع، بالنسبة المئوية من نفسه وقبل رد الأوزان كلها إلى 100، يعكس ترتيب أي خيارين (وفق Triantaphyllou & Sanchez)؛ و- إن لم يوجد. فهو تغيير غير تغيير الأعمدة السابقة، وقد يتجاوز كل الوزن المتاح.",
    },
    "triangle.share": {
        "en": "Over all weights of {axes}, shares inside them as they are, {option} is first in {share:1%}; the middle of its region: {centroid}.",
        "ar": "على كل أوزان {axes}، والحصص داخلها كما هي، المرتبة الأولى من نصيب {option} في {share:1%}؛ ووسط منطقته: {centroid}.",
    },
    "triangle.never": {
        "en": "Over all weights of {axes}, shares inside them as they are, {option} is never first.",
        "ar": "على كل أوزان {axes}، والحصص داخلها كما هي، ليست المرتبة الأولى من نصيب {option} أبدا.",
    },
    "triangle.corner": {"en": "{axis} {share:0%}", "ar": "{axis} {share:0%}"},
}
