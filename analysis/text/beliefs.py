"""Words of the nearest beliefs under which an option ranks first."""

BELIEFS: dict[str, dict[str, str | dict[str, str]]] = {
    # where things stand
    "believe.already": {
        "en": "{option} already ranks first, {lead} ahead of {rival}: nothing has to change.",
        "ar": "المرتبة الأولى من نصيب {option} أصلا، والفارق عن {rival} {lead}: فلا حاجة إلى أي تغيير.",
    },
    "believe.already_tied": {
        "en": "{option} already ranks first, but only {lead} ahead of {rival}, within the tie margin of {margin}: a tie. Nothing has to change for that.",
        "ar": "المرتبة الأولى من نصيب {option} أصلا، لكن الفارق عن {rival} {lead} فقط، وهو ضمن هامش التعادل البالغ {margin}: أي تعادل. ولا حاجة إلى أي تغيير لبلوغ ذلك.",
    },
    "believe.already_level": {
        "en": "{option} is already exactly level first with {rival}: nothing has to change.",
        "ar": "المرتبة الأولى مشتركة أصلا بتعادل تام بين {option} و{rival}: فلا حاجة إلى أي تغيير.",
    },
    "believe.behind": {
        "en": "{option} is now {gap} behind {rival}.",
        "ar": "درجة {option} الآن أدنى من درجة {rival}، والفارق {gap}.",
    },
    "believe.behind_tied": {
        "en": "{option} is now {gap} behind {rival}, within the tie margin of {margin}: the two are tied already, and what follows is what would put it first in figures too.",
        "ar": "درجة {option} الآن أدنى من درجة {rival}، والفارق {gap}، وهو ضمن هامش التعادل البالغ {margin}: فالخياران متعادلان أصلا، وما يلي هو ما يضعه في المرتبة الأولى بالأرقام أيضا.",
    },
    # the nearest beliefs
    "believe.nearest": {
        "en": "It draws level with the first if weights and judgements move towards the ends of their ranges by {t} of the way or less; nothing less is enough.",
        "ar": "ويبلغ درجة الأول إذا تحركت الأوزان والأحكام نحو أطراف مدياتها بما لا يزيد على {t} من المسافة؛ ولا يكفي أقل من ذلك مهما كانت القناعات.",
    },
    "believe.nearest_fixed": {
        "en": "With the weights as they are it draws level with the first if judgements move towards the ends of their ranges by {t} of the way or less; nothing less is enough.",
        "ar": "ومع بقاء الأوزان كما هي يبلغ درجة الأول إذا تحركت الأحكام نحو أطراف مدياتها بما لا يزيد على {t} من المسافة؛ ولا يكفي أقل من ذلك مهما كانت الأحكام.",
    },
    "believe.nearest_most": {
        "en": "If no weight may change, and at most {judgements}, the smallest move that draws it level with the first is {t} of the way to the ends of the ranges of what changes; with less nothing puts it there.",
        "ar": "وإذا لم يتغير أي وزن ولم يتغير إلا {judgements} على الأكثر، فأصغر حركة يبلغ بها درجة الأول هي {t} من المسافة إلى أطراف المديات؛ ولا يكفي أقل من ذلك.",
    },
    "believe.share_exact": {"en": "{share:1%}", "ar": "{share:1%}"},
    "believe.share_under": {"en": "less than {share:1%}", "ar": "أقل من {share:1%}"},
    "believe.lead": {
        "en": "A lead above the tie margin of {margin} takes {t} of the way.",
        "ar": "أما الفارق الذي يتجاوز هامش التعادل البالغ {margin} فيحتاج إلى {t} من المسافة.",
    },
    "believe.no_lead": {
        "en": "No beliefs within the ranges give it a lead above the tie margin of {margin}: at best it is tied for first.",
        "ar": "ولا قناعات ضمن المديات تمنحه فارقا يتجاوز هامش التعادل البالغ {margin}: فأقصى ما يبلغه التعادل في المرتبة الأولى.",
    },
    "believe.after": {
        "en": "At these beliefs {option} scores {score:1}, level with {rivals}.",
        "ar": "وبهذه القناعات تكون درجة {option} {score:1}، وهي درجة {rivals} نفسها.",
    },
    "believe.most": {"en": "The largest steps: {moves}.", "ar": "أكبر الخطوات: {moves}."},
    "believe.move": {
        "en": "{option} on {criterion} from {before:1} to {after:1}",
        "ar": "{option} في {criterion} من {before:1} إلى {after:1}",
    },
    "believe.weight_move": {
        "en": "weight of {node} from {before:1} to {after:1} %",
        "ar": "وزن {node} من {before:1} إلى {after:1} %",
    },
    # the fewest
    "believe.fewest": {
        "en": "The fewest judgements, with the weights as they are{kept} and each changed judgement anywhere in its range: {judgements}; of the sets that do it, the one that moves the fewest points in all is {moves}.",
        "ar": "أقل الأحكام عددا، مع بقاء الأوزان كما هي{kept} وتغير كل حكم إلى أي موضع في مداه: {judgements}؛ ومن المجموعات التي تكفي، أقلها نقاطا منقولة {moves}.",
    },
    "believe.and_more": {"en": "{moves} and others", "ar": "{moves} وغيرها"},
    "believe.kept": {"en": ", the text's orders kept", "ar": " وبقاء ترتيبات النص قائمة"},
    "believe.no_fewest_orders": {
        "en": "With the weights as they are and the text's orders kept, no change of judgements within their ranges is enough.",
        "ar": "ومع بقاء الأوزان كما هي وترتيبات النص قائمة لا يكفي أي تغيير للأحكام ضمن مدياتها.",
    },
    "believe.no_fewest": {
        "en": "With the weights as they are, no change of judgements within their ranges is enough.",
        "ar": "ومع بقاء الأوزان كما هي لا يكفي أي تغيير للأحكام ضمن مدياتها.",
    },
    # the text's orders
    "believe.orders": {
        "by": "count",
        "en": {
            "one": "{count} order that the text states or implies counts, and holds.",
            "other": "All {count} orders that the text states or implies hold; orders that are only an aim do not count.",
        },
        "ar": {
            "zero": "ولا ترتيب يصرح به النص أو يفهم منه ({count}).",
            "one": "ويبقى الترتيب الوحيد الذي يصرح به النص أو يفهم منه قائما.",
            "two": "ويبقى الترتيبان اللذان يصرح بهما النص أو يفهمان منه قائمين؛ ولا يحتسب ما هو غاية فحسب.",
            "few": "وتبقى الترتيبات التي يصرح بها النص أو تفهم منه، وعددها {count}، قائمة كلها؛ ولا يحتسب ما هو غاية فحسب.",
            "many": "وتبقى الترتيبات التي يصرح بها النص أو تفهم منه، وعددها {count}، قائمة كلها؛ ولا يحتسب ما هو غاية فحسب.",
            "other": "وتبقى الترتيبات التي يصرح بها النص أو تفهم منه، وعددها {count}، قائمة كلها؛ ولا يحتسب ما هو غاية فحسب.",
        },
    },
    "believe.given_up": {
        "en": "The text's orders do not allow it. The fewest that have to be given up: {orders}. What follows holds without them.",
        "ar": "لا تسمح ترتيبات النص بذلك. وأقل ما يلزم التخلي عنه: {orders}. وما يلي يصح من دونها.",
    },
    "believe.set_aside": {
        "en": "Not asked for, because the case's own judgements contradict them already: {orders}.",
        "ar": "لا يشترط ما تخالفه أحكام البيانات نفسها أصلا: {orders}.",
    },
    "believe.order": {
        "en": "{better} above {worse} on {criterion} ({kind}, {claims})",
        "ar": "{better} فوق {worse} في {criterion} ({kind}، {claims})",
    },
    "believe.kind_finding": {"en": "finding", "ar": "نتيجة صريحة"},
    "believe.kind_purpose": {"en": "stated aim", "ar": "غاية معلنة"},
    "believe.kind_inference": {"en": "our inference", "ar": "استدلالنا"},
    # why not
    "believe.nothing_moves": {
        "en": "Nothing here can move: no judgement and no weight has a range. So no beliefs within the ranges put it first.",
        "ar": "لا شيء هنا يقبل الحركة: فلا مدى لأي حكم ولا لأي وزن، ولا قناعات ضمن المديات تضعه في المرتبة الأولى.",
    },
    "believe.dominated": {
        "en": "No beliefs within the ranges put it first: even at best for it, another option does at least as well on every criterion that has weight. At best it stays {gap} behind.",
        "ar": "لا قناعات ضمن المديات تضعه في المرتبة الأولى: فحتى في أفضل الأحوال له لا يقل عنه خيار آخر في أي معيار له وزن. وأدنى ما يبقى من الفارق {gap}.",
    },
    "believe.not_reached": {
        "en": "No beliefs within the ranges put it first, whatever the text's orders: at best it stays {gap} behind.",
        "ar": "لا قناعات ضمن المديات تضعه في المرتبة الأولى مهما كان ترتيب النص: وأدنى ما يبقى من الفارق {gap}.",
    },
    "believe.at_most_orders": {
        "by": "count",
        "en": {
            "one": "With the weights as they are and the text's orders kept, {count} changed judgement is not enough to put it first, wherever in its range; without some of those orders it is.",
            "other": "With the weights as they are and the text's orders kept, {count} changed judgements are not enough to put it first, wherever in their ranges; without some of those orders they are.",
        },
        "ar": {
            "zero": "مع بقاء الأوزان كما هي وترتيبات النص قائمة لا يكفي تغيير {count} حكم لوضعه في المرتبة الأولى، ويكفي بالتخلي عن شيء منها.",
            "one": "مع بقاء الأوزان كما هي وترتيبات النص قائمة لا يكفي تغيير حكم واحد، إلى أي موضع في مداه، لوضعه في المرتبة الأولى، ويكفي بالتخلي عن شيء من تلك الترتيبات.",
            "two": "مع بقاء الأوزان كما هي وترتيبات النص قائمة لا يكفي تغيير حكمين، إلى أي موضع في مداهما، لوضعه في المرتبة الأولى، ويكفي بالتخلي عن شيء من تلك الترتيبات.",
            "few": "مع بقاء الأوزان كما هي وترتيبات النص قائمة لا يكفي تغيير {count} أحكام، إلى أي موضع في مدياتها، لوضعه في المرتبة الأولى، ويكفي بالتخلي عن شيء من تلك الترتيبات.",
            "many": "مع بقاء الأوزان كما هي وترتيبات النص قائمة لا يكفي تغيير {count} حكما، إلى أي موضع في مدياتها، لوضعه في المرتبة الأولى، ويكفي بالتخلي عن شيء من تلك الترتيبات.",
            "other": "مع بقاء الأوزان كما هي وترتيبات النص قائمة لا يكفي تغيير {count} حكم، إلى أي موضع في مدياتها، لوضعه في المرتبة الأولى، ويكفي بالتخلي عن شيء من تلك الترتيبات.",
        },
    },
    "believe.at_most": {
        "by": "count",
        "en": {
            "one": "{count} changed judgement is not enough to put it first, wherever in its range, with the weights as they are.",
            "other": "{count} changed judgements are not enough to put it first, wherever in their ranges, with the weights as they are.",
        },
        "ar": {
            "zero": "لا يكفي تغيير {count} حكم لوضعه في المرتبة الأولى مع بقاء الأوزان كما هي.",
            "one": "لا يكفي تغيير حكم واحد، إلى أي موضع في مداه، لوضعه في المرتبة الأولى مع بقاء الأوزان كما هي.",
            "two": "لا يكفي تغيير حكمين، إلى أي موضع في مداهما، لوضعه في المرتبة الأولى مع بقاء الأوزان كما هي.",
            "few": "لا يكفي تغيير {count} أحكام، إلى أي موضع في مدياتها، لوضعه في المرتبة الأولى مع بقاء الأوزان كما هي.",
            "many": "لا يكفي تغيير {count} حكما، إلى أي موضع في مدياتها، لوضعه في المرتبة الأولى مع بقاء الأوزان كما هي.",
            "other": "لا يكفي تغيير {count} حكم، إلى أي موضع في مدياتها، لوضعه في المرتبة الأولى مع بقاء الأوزان كما هي.",
        },
    },
    # the lists
    "believe.title_nearest": {
        "en": "What would have to be believed, the largest part of the gap first:",
        "ar": "ما يلزم اعتقاده، والأكثر تقليصا للفارق أولا:",
    },
    "believe.title_fewest": {
        "en": "The fewest changed judgements, with the weights as they are:",
        "ar": "أقل الأحكام المتغيرة، مع بقاء الأوزان كما هي:",
    },
    "believe.column_what": {"en": "What", "ar": "الحكم أو الوزن"},
    "believe.column_from": {"en": "From", "ar": "من"},
    "believe.column_to": {"en": "To", "ar": "إلى"},
    "believe.column_range": {"en": "Range", "ar": "المدى"},
    "believe.column_points": {"en": "Closes", "ar": "يقلص"},
    "believe.column_basis": {"en": "Basis", "ar": "الأساس"},
    "believe.column_text": {"en": "The text", "ar": "النص"},
    "believe.column_claims": {"en": "Claims", "ar": "المداخل"},
    "believe.cell": {"en": "{option}: {criterion}", "ar": "{option}: {criterion}"},
    "believe.weight_cell": {"en": "Weight of {node} %", "ar": "وزن {node} %"},
    "believe.text_for": {"en": "for it", "ar": "يؤيده"},
    "believe.text_against": {"en": "against it", "ar": "يعارضه"},
    "believe.text_both": {"en": "for and against", "ar": "يؤيده ويعارضه"},
    "believe.text_silent": {"en": "silent", "ar": "صامت"},
    "believe.key": {
        "en": "Values are on 0-100, 100 best, whatever the units of the input. Range: the 5 and 95 % points. Closes: points of the gap that the change closes, to all if it is the option's own judgement, else to that option. Basis: with its grade from 1 (judgement only) to 4 (stated outright, with reasons).{text}",
        "ar": "القيم من 0 إلى 100، و100 هي الأفضل، مهما كانت وحدات المدخل. المدى: نقطتا 5 و95 %. يقلص: ما يقلصه التغيير من الفارق بالنقاط، عن الجميع إن كان الحكم على الخيار نفسه، وإلا فعن ذلك الخيار. الأساس: مع درجة سنده من 1 (تقدير فقط) إلى 4 (مصرح به مع أسبابه).{text}",
    },
    "believe.key_text": {
        "en": " The text: whether its orders on the criterion, aims included, lean the way of the change. Claims: the passages, shown below and by coalition-exit show evidence. A finding is what the paper itself concludes, as plainly or tentatively as its passages are worded (plain, possible, conditional).",
        "ar": " النص: هل يميل ترتيبه في المعيار، ومنه الغايات، إلى جهة التغيير. المداخل: مواضع النص، وترد أدناه وفي coalition-exit show evidence. والنتيجة الصريحة ما تخلص إليه الورقة نفسها، بقدر الجزم في صياغة مواضعه (جزم، احتمال، مشروط).",
    },
    "believe.more": {
        "by": "count",
        "en": {
            "one": "{count} smaller change is part of it too; the JSON and CSV forms list it.",
            "other": "{count} smaller changes are part of it too; the JSON and CSV forms list them.",
        },
        "ar": {
            "zero": "ومعها {count} تغيير أصغر تذكره صيغتا JSON وCSV.",
            "one": "ومعها تغيير أصغر واحد تذكره صيغتا JSON وCSV.",
            "two": "ومعها تغييران أصغران تذكرهما صيغتا JSON وCSV.",
            "few": "ومعها {count} تغييرات أصغر تذكرها صيغتا JSON وCSV.",
            "many": "ومعها {count} تغييرا أصغر تذكرها صيغتا JSON وCSV.",
            "other": "ومعها {count} تغيير أصغر تذكرها صيغتا JSON وCSV.",
        },
    },
    # the evidence
    "believe.evidence": {
        "en": "The evidence for each of these changes, to argue with:",
        "ar": "الأدلة على كل من هذه التغييرات، للنقاش:",
    },
    "believe.head": {
        "en": "{option}, {criterion}: from {before:1} to {after:1}; judged {points} (5, 50, 95 %), {basis}, grade {grade}. {rationale}",
        "ar": "{option}، {criterion}: من {before:1} إلى {after:1}؛ والحكم {points} (5 و50 و95 %)، {basis}، درجة السند {grade}. {rationale}",
    },
    "believe.order_for": {
        "en": "  For the change, the text: {order}. {note}",
        "ar": "  مع التغيير، النص: {order}. {note}",
    },
    "believe.order_against": {
        "en": "  Against the change, the text: {order}. {note}",
        "ar": "  ضد التغيير، النص: {order}. {note}",
    },
    "believe.no_order": {
        "en": "  The text puts no option above another here in a way that bears on the change.",
        "ar": "  لا يرتب النص هنا خيارا فوق آخر بما يمس هذا التغيير.",
    },
    "believe.case_for": {
        "en": "The fairest case for {option} from the text itself:",
        "ar": "أعدل حجة لمصلحة {option} من النص نفسه:",
    },
    "believe.no_case_for": {
        "en": "The text itself puts {option} above no other option on any criterion.",
        "ar": "لا يضع النص نفسه {option} فوق أي خيار آخر في أي معيار.",
    },
    "believe.case_against": {
        "en": "Where the text speaks against {option}:",
        "ar": "حيث يتكلم النص ضد {option}:",
    },
    "believe.no_case_against": {
        "en": "The text itself puts {option} below no other option on any criterion.",
        "ar": "لا يضع النص نفسه {option} دون أي خيار آخر في أي معيار.",
    },
    "believe.above": {
        "en": "- {criterion}: above {others} ({kind}; {claims}).",
        "ar": "- {criterion}: فوق {others} ({kind}؛ {claims}).",
    },
    "believe.below": {
        "en": "- {criterion}: below {others} ({kind}; {claims}).",
        "ar": "- {criterion}: دون {others} ({kind}؛ {claims}).",
    },
    "believe.sides": {
        "en": "The text itself puts {option} above another option on {above} ({findings_for}) and below one on {below} ({findings_against}).",
        "ar": "يضع النص نفسه {option} فوق خيار آخر في {above} ({findings_for})، ودون خيار آخر في {below} ({findings_against}).",
    },
    "believe.findings": {
        "by": "count",
        "en": {"one": "{count} as a finding", "other": "{count} as findings"},
        "ar": {
            "zero": "ولا نتيجة صريحة في أي منها",
            "one": "نتيجة صريحة في واحد منها",
            "two": "نتائج صريحة في اثنين منها",
            "few": "نتائج صريحة في {count} منها",
            "many": "نتائج صريحة في {count} منها",
            "other": "نتائج صريحة في {count} منها",
        },
    },
    "believe.findings_none": {"en": "none as findings", "ar": "ولا نتيجة صريحة في أي منها"},
    "believe.feed": {
        "en": "To check: write this as JSON with -o FILE.json, and rank with --beliefs FILE.json.",
        "ar": "للتحقق: اكتب هذا بصيغة JSON بواسطة -o FILE.json، ثم رتب بواسطة --beliefs FILE.json.",
    },
    # rank --beliefs
    "beliefs.used": {
        "en": "These are not the case's beliefs: weights and {judgements} are taken from {source}, written to put {option} first.",
        "ar": "هذه ليست قناعات البيانات: فالأوزان و{judgements} مأخوذة من {source}، المكتوب ليضع {option} في المرتبة الأولى.",
    },
    "beliefs.used_weights": {
        "en": "These are not the case's beliefs: the weights are taken from {source}, written to put {option} first; the judgements are the case's.",
        "ar": "هذه ليست قناعات البيانات: فالأوزان مأخوذة من {source}، المكتوب ليضع {option} في المرتبة الأولى، أما الأحكام فهي أحكام البيانات.",
    },
    "beliefs.used_judgements": {
        "en": "These are not the case's beliefs: {taken} from {source}, written to put {option} first; the weights are the case's.",
        "ar": "هذه ليست قناعات البيانات: {taken} من {source}، المكتوب ليضع {option} في المرتبة الأولى، أما الأوزان فهي أوزان البيانات.",
    },
    "beliefs.taken": {
        "by": "count",
        "en": {"one": "{count} judgement is taken", "other": "{count} judgements are taken"},
        "ar": {
            "zero": "{count} حكم مأخوذ",
            "one": "حكم واحد مأخوذ",
            "two": "حكمان مأخوذان",
            "few": "{count} أحكام مأخوذة",
            "many": "{count} حكما مأخوذة",
            "other": "{count} حكم مأخوذة",
        },
    },
    "beliefs.unchanged": {"en": "{source} changes nothing.", "ar": "لا يغير {source} شيئا."},
    "beliefs.no_ranges": {
        "en": "No ranges are shown: beliefs are single values.",
        "ar": "لا تعرض مديات لأن القناعات قيم مفردة.",
    },
    "beliefs.weights_inside": {
        "en": "Weights: {name}, changed inside the pillars only ({changes}); the pillars keep {shares}. Nobody but the user holds them.",
        "ar": "الأوزان: {name} بعد تغيير داخل المحاور وحدها ({changes})؛ وتبقى أوزان المحاور {shares}. ولا يتبناها أحد سوى المستخدم.",
    },
    "beliefs.weights_little": {
        "en": "Weights: {name}, changed a little ({changes}): {moved}. Nobody but the user holds them.",
        "ar": "الأوزان: {name} بعد تغيير طفيف ({changes}): {moved}. ولا يتبناها أحد سوى المستخدم.",
    },
    "beliefs.weight_moved": {
        "en": "{name} from {before:2%} to {after:2%}",
        "ar": "{name} من {before:2%} إلى {after:2%}",
    },
    "beliefs.judgements": {
        "by": "count",
        "en": {"one": "{count} judgement", "other": "{count} judgements"},
        "ar": {
            "zero": "{count} حكم",
            "one": "حكم واحد",
            "two": "حكمان",
            "few": "{count} أحكام",
            "many": "{count} حكما",
            "other": "{count} حكم",
        },
    },
    "beliefs.level": {
        "en": "With them {option} is exactly level first with {rivals}.",
        "ar": "وبها تكون المرتبة الأولى مشتركة بتعادل تام بين {option} و{rivals}.",
    },
    "beliefs.leads": {
        "en": "With them {option} is first, {lead} ahead of {rival}.",
        "ar": "وبها تكون المرتبة الأولى من نصيب {option}، والفارق عن {rival} {lead}.",
    },
    "beliefs.tied": {
        "en": "With them {option} is first, {lead} ahead of {rival}, within the tie margin of {margin}: a tie.",
        "ar": "وبها تكون المرتبة الأولى من نصيب {option}، والفارق عن {rival} {lead}، وهو ضمن هامش التعادل البالغ {margin}: أي تعادل.",
    },
    "beliefs.not_first": {
        "en": "With them {option} is not first: {gap} behind {first}.",
        "ar": "وبها لا يكون {option} في المرتبة الأولى: فدرجته أدنى من درجة {first}، والفارق {gap}.",
    },
    "footer.beliefs": {
        "en": "beliefs: {source}, with {judgements} in place of the case's",
        "ar": "القناعات: {source}، وفيها {judgements} بدلا مما في البيانات",
    },
}
