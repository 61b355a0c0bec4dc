"""Words of the sensitivity to weights."""

WEIGHT_CHANGE: dict[str, dict[str, str | dict[str, str]]] = {
    "weights_change.first": {
        "en": "First on these weights: {first} with {score:1} points. What follows is exact: no sampling.",
        "ar": "الأول بهذه الأوزان: {first} بدرجة {score:1}. وما يلي حساب دقيق بلا معاينة.",
    },
    "flip.all": {
        "en": "{option} comes first after moving {moved:1} points of weight: from {givers} to {takers}.",
        "ar": "يصبح {option} أولا بنقل {moved:1} نقطة من الوزن: من {givers} إلى {takers}.",
    },
    "flip.none": {
        "en": "{option} is first for no weights at all: on some mix of the others it is always behind.",
        "ar": "لا أوزان تجعل {option} أولا: فهو دائما وراء غيره.",
    },
    "flip.part": {"en": "{criterion} ({points:1})", "ar": "{criterion} ({points:1})"},
    "flip.pillars": {
        "en": "Changing only the weights of the pillars, {option} needs {moved:1} points: from {givers} to {takers}.",
        "ar": "بتغيير أوزان المحاور وحدها يحتاج {option} إلى {moved:1} نقطة: من {givers} إلى {takers}.",
    },
    "flip.pillars_none": {
        "en": "No weights of the pillars alone put {option} first.",
        "ar": "لا أوزان للمحاور وحدها تجعل {option} أولا.",
    },
    "flip.within": {
        "en": "Changing only shares inside the pillars, {option} needs {moved:1} points: from {givers} to {takers}.",
        "ar": "بتغيير الحصص داخل المحاور وحدها يحتاج {option} إلى {moved:1} نقطة: من {givers} إلى {takers}.",
    },
    "flip.within_none": {
        "en": "No shares inside the pillars alone put {option} first.",
        "ar": "لا حصص داخل المحاور وحدها تجعل {option} أولا.",
    },
    "flip.pillar": {"en": "{pillar} ({points:1})", "ar": "{pillar} ({points:1})"},
    "lines.title": {
        "en": "One weight at a time, in percent of its siblings, the others in proportion: where {first} stays first, and where another takes over.",
        "ar": "وزن واحد في كل مرة، بالنسبة المئوية بين أقرانه، والبقية بالتناسب: أين يبقى {first} أولا وأين يحل غيره محله.",
    },
    "lines.none": {
        "en": "No single weight puts another option first, anywhere from 0 to 100 %.",
        "ar": "لا وزن واحدا يجعل خيارا آخر أولا، في أي موضع من 0 إلى 100 %.",
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
        "en": "Critical: the smallest change of the weight, in percent of itself, that puts any two options in the other order (after Triantaphyllou & Sanchez); - if none can.",
        "ar": "الحرج: أصغر تغيير للوزن، بالنسبة المئوية من نفسه، يعكس ترتيب أي خيارين (وفق Triantaphyllou & Sanchez)؛ و- إن لم يوجد.",
    },
    "triangle.share": {
        "en": "Over all weights of {axes}, shares inside them as they are, {option} is first in {share:1%}; the middle of its region: {centroid}.",
        "ar": "على كل أوزان {axes}، والحصص داخلها كما هي، يكون {option} أولا في {share:1%}؛ ووسط منطقته: {centroid}.",
    },
    "triangle.never": {
        "en": "Over all weights of {axes}, shares inside them as they are, {option} is never first.",
        "ar": "على كل أوزان {axes}، والحصص داخلها كما هي، لا يكون {option} أولا أبدا.",
    },
    "triangle.corner": {"en": "{axis} {share:0%}", "ar": "{axis} {share:0%}"},
}
