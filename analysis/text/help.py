"""Help of the command line."""

HELP: dict[str, dict[str, str | dict[str, str]]] = {
    "help.app": {
        "en": "Rank courses of action by many criteria, and say how far the ranking can be trusted.\n\nExample: coalition-exit rank --weights security=50",
        "ar": "رتب مسارات العمل وفق معايير متعددة، واعرف إلى أي حد يوثق بالترتيب.\n\nمثال: coalition-exit rank --weights security=50",
    },
    "help.rank": {
        "en": (
            "Rank the options: scores, lead, ties, and where they come from.\n\n"
            "Examples:\n\n"
            "  coalition-exit rank\n\n"
            "  coalition-exit rank --weights security=50,economic=30\n\n"
            "  coalition-exit rank --perspective federal_government --perspective sunni_forces\n\n"
            "  coalition-exit rank --case table.xlsx --format json -o ranking.json"
        ),
        "ar": (
            "رتب الخيارات: الدرجات والفوارق والتعادل ومصدر كل منها.\n\n"
            "أمثلة:\n\n"
            "  coalition-exit rank\n\n"
            "  coalition-exit rank --weights security=50,economic=30\n\n"
            "  coalition-exit rank --perspective federal_government --perspective sunni_forces\n\n"
            "  coalition-exit rank --case table.xlsx --format json -o ranking.json"
        ),
    },
    "help.believe": {
        "en": (
            "What would have to be believed for an option to rank first: the nearest beliefs within all ranges, the fewest changed judgements, and the fairest case for it from the text.\n\n"
            "Examples:\n\n"
            "  coalition-exit believe status_quo\n\n"
            "  coalition-exit believe immediate_exit --at-most 8\n\n"
            "  coalition-exit believe status_quo -o beliefs.json"
        ),
        "ar": (
            "ما الذي يلزم اعتقاده ليأتي خيار في المرتبة الأولى: أقرب القناعات ضمن كل المديات، وأقل الأحكام المتغيرة، وأعدل حجة له من النص.\n\n"
            "أمثلة:\n\n"
            "  coalition-exit believe status_quo\n\n"
            "  coalition-exit believe immediate_exit --at-most 8\n\n"
            "  coalition-exit believe status_quo -o beliefs.json"
        ),
    },
    "help.at-most": {
        "en": "Let at most so many judgements change, and no weight.",
        "ar": "اسمح بتغيير هذا العدد من الأحكام على الأكثر، ومن دون تغيير أي وزن.",
    },
    "help.beliefs": {
        "en": "Rank on the beliefs of a file that coalition-exit believe wrote (.json), instead of the case's.",
        "ar": "رتب بقناعات ملف كتبه coalition-exit believe (.json) بدلا من قناعات البيانات.",
    },
    "help.variants": {
        "en": "Rank the courses beyond the paper too, and the options on equal terms: all with the plan, or none.",
        "ar": "رتب أيضا المسارات من خارج الورقة، والخيارات بشروط متساوية: كلها مع الخطة أو كلها من دونها.",
    },
    "help.explain": {
        "en": (
            "Explain why an option leads or trails another, criterion by criterion, down to the passages.\n\n"
            "Examples:\n\n"
            "  coalition-exit explain advisory_schedule\n\n"
            "  coalition-exit explain immediate_exit --over status_quo --criterion sovereignty"
        ),
        "ar": (
            "بين لماذا يتقدم خيار على آخر أو يتأخر عنه، معيارا معيارا، وصولا إلى مواضع النص.\n\n"
            "أمثلة:\n\n"
            "  coalition-exit explain advisory_schedule\n\n"
            "  coalition-exit explain immediate_exit --over status_quo --criterion sovereignty"
        ),
    },
    "help.explain_option": {
        "en": "The option, by id or short name.",
        "ar": "الخيار، بمعرفه أو باسمه المختصر.",
    },
    "help.over": {
        "en": "The other option. [default: the first, or the second for the first]",
        "ar": "الخيار الآخر. [الافتراضي: الأول، أو الثاني إن كان الخيار هو الأول]",
    },
    "help.criterion": {
        "en": "Whose passages to show, by id; repeat for several. [default: those that decide]",
        "ar": "المعيار الذي تعرض مواضعه، بمعرفه؛ كررها لعدة معايير. [الافتراضي: المعايير الحاسمة]",
    },
    "help.show": {
        "en": (
            "Show what the case holds, in full: judgements before any weighting, passages, perspectives, silences ...\n\n"
            "Examples:\n\n"
            "  coalition-exit show judgements\n\n"
            "  coalition-exit show evidence --about sovereignty\n\n"
            "  coalition-exit show silences --search cost"
        ),
        "ar": (
            "اعرض ما تحتويه البيانات كاملا: الأحكام قبل أي وزن، ومواضع النص، والمنظورات، وما سكتت عنه الورقة...\n\n"
            "أمثلة:\n\n"
            "  coalition-exit show judgements\n\n"
            "  coalition-exit show evidence --about sovereignty\n\n"
            "  coalition-exit show silences --search cost"
        ),
    },
    "help.show_kind": {
        "en": "options, criteria, judgements, orders, evidence, figures, perspectives, worlds, branches, factors, screens, plan, drivers or silences.",
        "ar": "options أو criteria أو judgements أو orders أو evidence أو figures أو perspectives أو worlds أو branches أو factors أو screens أو plan أو drivers أو silences.",
    },
    "help.about": {
        "en": "Only what is, or mentions, this id; repeat to narrow.",
        "ar": "ما يحمل هذا المعرف أو يذكره فقط؛ كررها للتضييق.",
    },
    "help.search": {
        "en": "Only what holds these words, in either language.",
        "ar": "ما فيه هذه الكلمات فقط، بأي من اللغتين.",
    },
    "help.check": {
        "en": (
            "Check a case: every fault, or what is complete in it and what is thin.\n\n"
            "Examples:\n\n"
            "  coalition-exit check\n\n"
            "  coalition-exit check my_case/"
        ),
        "ar": (
            "تحقق من البيانات: كل الأخطاء، أو ما هو مكتمل فيها وما هو ضعيف.\n\n"
            "أمثلة:\n\n"
            "  coalition-exit check\n\n"
            "  coalition-exit check my_case/"
        ),
    },
    "help.robustness": {
        "en": "How far the answer can be trusted: by itself everything on one page, or one topic.\n\nExamples:\n\n  coalition-exit robustness\n\n  coalition-exit robustness weights",
        "ar": "إلى أي حد يوثق بالجواب: وحده كل شيء في صفحة واحدة، أو موضوع واحد.\n\nأمثلة:\n\n  coalition-exit robustness\n\n  coalition-exit robustness weights",
    },
    "help.robustness.text": {
        "en": (
            "What the text's orders alone settle: who can be first and who must be, without any judgement of size.\n\n"
            "Examples:\n\n"
            "  coalition-exit robustness text\n\n"
            "  coalition-exit robustness text --depth stated --purposes"
        ),
        "ar": (
            "ما يحسمه ترتيب النص وحده: من يمكن أن يكون أولا ومن يجب أن يكون كذلك، من دون تقدير أي مقدار.\n\n"
            "أمثلة:\n\n"
            "  coalition-exit robustness text\n\n"
            "  coalition-exit robustness text --depth stated --purposes"
        ),
    },
    "help.robustness.weights": {
        "en": (
            "What other weights would change, exactly: switch points, the nearest weights that turn the answer, the triangle.\n\n"
            "Examples:\n\n"
            "  coalition-exit robustness weights\n\n"
            "  coalition-exit robustness weights --perspective sunni_forces"
        ),
        "ar": (
            "ما الذي تغيره أوزان أخرى، بحساب دقيق: نقاط التحول، وأقرب أوزان تقلب الجواب، والمثلث.\n\n"
            "أمثلة:\n\n"
            "  coalition-exit robustness weights\n\n"
            "  coalition-exit robustness weights --perspective sunni_forces"
        ),
    },
    "help.robustness.judgements": {
        "en": (
            "What other judgements would change, exactly: where each changes the first place, alone or in groups, and what makes the lead uncertain.\n\n"
            "Examples:\n\n"
            "  coalition-exit robustness judgements\n\n"
            "  coalition-exit robustness judgements --perspective sunni_forces"
        ),
        "ar": (
            "ما الذي تغيره أحكام أخرى، بحساب دقيق: أين ينقل كل حكم المرتبة الأولى، وحده أو مع مجموعته، وما مصدر عدم اليقين في الفارق.\n\n"
            "أمثلة:\n\n"
            "  coalition-exit robustness judgements\n\n"
            "  coalition-exit robustness judgements --perspective sunni_forces"
        ),
    },
    "help.distribution_judgements": {
        "en": "metalog, uniform or pert: the shape of a range, for the parts of the uncertainty.",
        "ar": "metalog أو uniform أو pert: شكل المدى، لحصص عدم اليقين.",
    },
    "help.robustness.acceptability": {
        "en": (
            "At which share of weights and judgements each option takes each rank: exactly where possible, else sampled with its error.\n\n"
            "Examples:\n\n"
            "  coalition-exit robustness acceptability\n\n"
            "  coalition-exit robustness acceptability --prior base --depth ranges\n\n"
            "  coalition-exit robustness acceptability --constraint 'security >= 40'"
        ),
        "ar": (
            "عند أي نسبة من الأوزان والأحكام يكون كل خيار في أي مرتبة: بحساب دقيق حيث أمكن، وإلا بمعاينة مع خطئها.\n\n"
            "أمثلة:\n\n"
            "  coalition-exit robustness acceptability\n\n"
            "  coalition-exit robustness acceptability --prior base --depth ranges\n\n"
            "  coalition-exit robustness acceptability --constraint 'security >= 40'"
        ),
    },
    "help.robustness.structure": {
        "en": (
            "What other ways to put values together would change: bad results not made up for, worst results first, majorities, bent values; and all at once, with weights and judgements.\n\n"
            "Examples:\n\n"
            "  coalition-exit robustness structure\n\n"
            "  coalition-exit robustness structure --perspective sunni_forces --draws 20000"
        ),
        "ar": (
            "ما الذي تغيره طرق أخرى للجمع بين القيم: لا تعويض عن نتيجة سيئة، أسوأ النتائج أولا، الأغلبية، قيم منحنية؛ ثم كلها معا، ومعها الأوزان والأحكام.\n\n"
            "أمثلة:\n\n"
            "  coalition-exit robustness structure\n\n"
            "  coalition-exit robustness structure --perspective sunni_forces --draws 20000"
        ),
    },
    "help.robustness.worlds": {
        "en": (
            "How the options do in each state of the world, what a choice costs there against the best one, and which probabilities would change the answer.\n\n"
            "Examples:\n\n"
            "  coalition-exit robustness worlds\n\n"
            "  coalition-exit robustness worlds --perspective sunni_forces"
        ),
        "ar": (
            "كيف تكون الخيارات في كل حالة من حالات العالم، وماذا يكلف الاختيار فيها مقارنة بأفضلها، وأي احتمالات تغير الجواب.\n\n"
            "أمثلة:\n\n"
            "  coalition-exit robustness worlds\n\n"
            "  coalition-exit robustness worlds --perspective sunni_forces"
        ),
    },
    "help.robustness.break-even": {
        "en": (
            "At which probability of failure the course that may fail stops being first, exactly: on everybody's weights, and over the weight of each pillar.\n\n"
            "Examples:\n\n"
            "  coalition-exit robustness break-even\n\n"
            "  coalition-exit robustness break-even --weights security=50"
        ),
        "ar": (
            "عند أي احتمال فشل لا يعود المسار المعرض للفشل أولا، بحساب دقيق: بأوزان كل منظور، وعلى امتداد وزن كل محور.\n\n"
            "أمثلة:\n\n"
            "  coalition-exit robustness break-even\n\n"
            "  coalition-exit robustness break-even --weights security=50"
        ),
    },
    "help.robustness.learn": {
        "en": (
            "What to find out first: how often learning a judgement before choosing would change the choice, and how many points that gains (value of information).\n\n"
            "Examples:\n\n"
            "  coalition-exit robustness learn\n\n"
            "  coalition-exit robustness learn --dependence none"
        ),
        "ar": (
            "ما الذي ينبغي معرفته أولا: كم مرة تغير معرفة حكم قبل الاختيار هذا الاختيار، وكم نقطة تكسب (قيمة المعلومات).\n\n"
            "أمثلة:\n\n"
            "  coalition-exit robustness learn\n\n"
            "  coalition-exit robustness learn --dependence none"
        ),
    },
    "help.robustness.perspectives": {
        "en": (
            "Who would not accept the advice: the ranking on everybody's weights, where they agree and clash, whether they rank as their attributed positions imply, and the option objected to least. Everybody's weights are used as they are, so there is no --weights or --perspective; `rank` takes a change of one.\n\n"
            "Examples:\n\n"
            "  coalition-exit robustness perspectives\n\n"
            "  coalition-exit robustness perspectives --member federal_government --member united_states\n\n"
            "  coalition-exit robustness perspectives --criterion sovereignty --criterion public_funds"
        ),
        "ar": (
            "من الذي لا يقبل التوصية: الترتيب بأوزان كل منظور، وأين تتفق المنظورات وتختلف، وهل توافق المواقف المنسوبة إليها، والخيار الأقل إثارة للاعتراض. تستعمل أوزان الجميع كما هي، فلا --weights ولا --perspective هنا؛ ولتغيير أوزان واحد منها: rank.\n\n"
            "أمثلة:\n\n"
            "  coalition-exit robustness perspectives\n\n"
            "  coalition-exit robustness perspectives --member federal_government --member united_states\n\n"
            "  coalition-exit robustness perspectives --criterion sovereignty --criterion public_funds"
        ),
    },
    "help.member": {
        "en": "Whose objections count, by id; repeat for several. [default: the domestic perspectives]",
        "ar": "من تحتسب اعتراضاته، بالمعرف؛ كررها لعدة منظورات. [الافتراضي: المنظورات المحلية]",
    },
    "help.traded": {
        "en": "A criterion of the exchange rate that is told, by id; give two. [default: those that set the furthest apart]",
        "ar": "معيار من المعيارين اللذين يذكر سعر المبادلة بينهما، بالمعرف؛ اذكر اثنين. [الافتراضي: ما يفرق أبعد منظورين]",
    },
    "help.robustness.failure": {
        "en": (
            "In which futures the first option is not first: thresholds on the probability that a course fails, on weights and on common causes, in words.\n\n"
            "Examples:\n\n"
            "  coalition-exit robustness failure\n\n"
            "  coalition-exit robustness failure --perspective federal_government"
        ),
        "ar": (
            "في أي أحوال مستقبلية لا يكون الخيار الأول أولا: عتبات على احتمال فشل مسار وعلى الأوزان والأسباب المشتركة، بالكلمات.\n\n"
            "أمثلة:\n\n"
            "  coalition-exit robustness failure\n\n"
            "  coalition-exit robustness failure --perspective federal_government"
        ),
    },
    "help.prior": {
        "en": "base, ranges, near, order, two-level or flat: what is believed of the weights.",
        "ar": "base أو ranges أو near أو order أو two-level أو flat: ما يعتقد عن الأوزان.",
    },
    "help.constraint": {
        "en": "A condition on weights of one level; repeat for several.",
        "ar": "شرط على أوزان مستوى واحد؛ كررها لعدة شروط.",
    },
    "help.depth": {
        "en": "central, ranges, stated or implied: how much of the judgements is used.",
        "ar": "central أو ranges أو stated أو implied: ما يستعمل من الأحكام.",
    },
    "help.distribution": {
        "en": "metalog, uniform or pert: the shape of a range; with --depth ranges. [default: metalog]",
        "ar": "metalog أو uniform أو pert: شكل المدى؛ مع --depth ranges. [الافتراضي: metalog]",
    },
    "help.dependence": {
        "en": "none, case or strong: how judgements move together; with --depth ranges. [default: case, if it names how]",
        "ar": "none أو case أو strong: كيف تتحرك الأحكام معا؛ مع --depth ranges. [الافتراضي: case إن ذكرت البيانات ذلك]",
    },
    "help.dependence_rank": {
        "en": "none, case or strong: how judgements move together within their ranges. [default: case, if it names how]",
        "ar": "none أو case أو strong: كيف تتحرك الأحكام معا ضمن مدياتها. [الافتراضي: case إن ذكرت البيانات ذلك]",
    },
    "help.plot": {
        "en": (
            "Draw figures: each states its finding, says what it does not show and where it comes from, and has its words (.txt) and numbers (.csv) beside it.\n\n"
            "Names, in reading order: ranking, matrix, lead, weight_lines, triangle, acceptability, tornado, stability, perspectives, objections, text_support, uncertainty, worlds, break_even, break_even_map, variants, learn, failure, length.\n\n"
            "Examples:\n\n"
            "  coalition-exit plot ranking lead -o figures\n\n"
            "  coalition-exit plot all --lang both --format png,svg,pdf\n\n"
            "  coalition-exit plot tornado --perspective sunni_forces --style slide"
        ),
        "ar": (
            "ارسم الأشكال: يذكر كل شكل خلاصته، وما لا يظهره، ومصدره، ومعه كلماته (.txt) وأرقامه (.csv).\n\n"
            "الأسماء بترتيب القراءة: ranking, matrix, lead, weight_lines, triangle, acceptability, tornado, stability, perspectives, objections, text_support, uncertainty, worlds, break_even, break_even_map, variants, learn, failure, length.\n\n"
            "أمثلة:\n\n"
            "  coalition-exit plot ranking lead -o figures\n\n"
            "  coalition-exit plot all --lang both --format png,svg,pdf\n\n"
            "  coalition-exit plot tornado --perspective sunni_forces --style slide"
        ),
    },
    "help.plot_name": {"en": "Figures to draw; all if none is named.", "ar": "الأشكال المطلوبة؛ وكلها إن لم يذكر شيء."},
    "help.plot_output": {"en": "The folder that the files go into.", "ar": "المجلد الذي توضع فيه الملفات."},
    "help.plot_lang": {
        "en": "en, ar or both: the language of the figures. [default: en]",
        "ar": "en أو ar أو both: لغة الأشكال. [الافتراضي: en]",
    },
    "help.plot_format": {"en": "One or more of png, svg and pdf.", "ar": "واحدة أو أكثر من png وsvg وpdf."},
    "help.plot_style": {
        "en": "screen, print, column (8 cm) or slide: width, size of letters and resolution.",
        "ar": "screen أو print أو column (8 سم) أو slide: العرض وحجم الحروف والدقة.",
    },
    "help.plot_quiet": {"en": "Do not list the files.", "ar": "لا تسرد الملفات."},
    "help.error": {
        "en": "Draw until this standard error of the ranks is reached, or the draws are used up; as a share: 0.001 = 0.1 percentage points.",
        "ar": "اسحب حتى يبلغ الخطأ المعياري للمراتب هذا الحد، أو تنفد السحوبات؛ وهو حصة من 1: فالقيمة 0.001 تعني 0.1 نقطة مئوية.",
    },
    "help.workers": {"en": "Number of processes.", "ar": "عدد العمليات المتوازية."},
    "help.depth_text": {
        "en": "stated: only what the text states; implied: also what it implies or we infer.",
        "ar": "stated: ما يصرح به النص فقط؛ implied: ومعه ما يفهم منه أو نستنتجه.",
    },
    "help.purposes": {
        "en": "Count orders that are only a stated aim.",
        "ar": "احتسب الترتيب الذي هو غاية معلنة فحسب.",
    },
    "help.draws": {"en": "Number of draws.", "ar": "عدد السحوبات."},
    "help.seed": {"en": "Seed of the draws.", "ar": "بذرة السحوبات."},
    "help.case": {
        "en": "A case folder, or a decision table as CSV or XLSX. [default: the paper's case]",
        "ar": "مجلد بيانات، أو جدول قرار بصيغة CSV أو XLSX. [الافتراضي: بيانات الورقة]",
    },
    "help.perspective": {
        "en": "Whose weights, by id.",
        "ar": "أوزان من (بالمعرف).",
    },
    "help.perspectives": {
        "en": "Whose weights, by id; repeat to set several side by side.",
        "ar": "أوزان من (بالمعرف)؛ كررها لعرض عدة منظورات جنبا إلى جنب.",
    },
    "help.weights": {
        "en": "A change (security=50; security.intelligence=30; economic:political=2:1; several with commas) or a weight file (.csv, .xlsx).",
        "ar": "تغيير (security=50 أو security.intelligence=30 أو economic:political=2:1، ويفصل بين عدة تغييرات بفاصلة) أو ملف أوزان (.csv أو .xlsx).",
    },
    "help.weightings": {
        "en": "A change (security=50; security.intelligence=30; economic:political=2:1; several with commas) or a weight file (.csv, .xlsx); repeat to compare.",
        "ar": "تغيير (security=50 أو security.intelligence=30 أو economic:political=2:1، ويفصل بين عدة تغييرات بفاصلة) أو ملف أوزان (.csv أو .xlsx)؛ كررها للمقارنة.",
    },
    "help.lang": {"en": "Language of the output: en or ar.", "ar": "لغة المخرجات: en أو ar."},
    "help.format": {
        "en": "table, json or csv. [default: by the ending of the -o file, else table]",
        "ar": "table أو json أو csv. [الافتراضي: بحسب لاحقة ملف الإخراج، وإلا table]",
    },
    "help.output": {"en": "Write to a file instead of the screen.", "ar": "اكتب في ملف بدلا من الشاشة."},
    "help.quiet": {
        "en": "Only the result: no sentences, screens or notes.",
        "ar": "النتيجة وحدها: بلا جمل ولا شروط ولا ملاحظات.",
    },
    "help.version": {"en": "Show the version and exit.", "ar": "اعرض رقم الإصدار ثم اخرج."},
}

# The words that typer adds to a page of help.
SKELETON = {
    "Usage: ": "الاستخدام: ",
    "Options:": "خيارات الأمر:",
    "Commands:": "الأوامر:",
    "Arguments:": "المعطيات:",
    "[required]": "[لازم]",
    "[default:": "[الافتراضي:",
    "Show this message and exit.": "اعرض هذه المساعدة ثم اخرج.",
    "Install completion for the current shell.": "ثبت الإكمال التلقائي للأوامر في الطرفية الحالية.",
    "Show completion for the current shell, to copy it or customize the installation.": "اعرض نص الإكمال التلقائي للطرفية الحالية لنسخه أو تعديل تثبيته.",
}
