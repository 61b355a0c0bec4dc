"""Words of the figures: titles, axes, and what a figure does not show."""

PLOTS: dict[str, dict[str, str | dict[str, str]]] = {
    "plot.limits": {
        "en": "What this figure does not show: {limits}",
        "ar": "ما لا يظهره هذا الشكل: {limits}",
    },
    "plot.letters_missing": {
        "en": "No font of the figures has these letters: {letters} (in {labels}). Boxes are drawn in their place.",
        "ar": "لا توجد هذه الحروف في خطوط الأشكال: {letters} (في {labels}). ترسم مكانها مربعات.",
    },
    "plot.letters_small": {
        "en": "The letters on these axes have {size:1} typographic points, too small to read. Give the axes a room of {width:1} by {height:1} inches or more, counted to the edges of the figure or half way to other axes.",
        "ar": "حجم الحروف على هذه المحاور {size:1} من نقاط الطباعة، وهو أصغر من أن يقرأ. اجعل المساحة المتاحة لها {width:1} في {height:1} بوصة أو أكثر، محسوبة إلى حافات الشكل أو إلى منتصف المسافة بينها وبين محاور أخرى.",
    },
    "plot.others": {"en": "Other criteria", "ar": "معايير أخرى"},
    "plot.finding.level": {
        "en": "{options} are level in first place",
        "ar": "تتساوى في المرتبة الأولى: {options}",
    },
    "plot.finding.tie": {
        "en": "{first} and {second} are tied: {lead} apart, and up to {margin} counts as a tie",
        "ar": "تعادل بين {first} و{second}: الفارق بينهما {lead}، ويعد تعادلا كل فارق لا يزيد على {margin}",
    },
    "plot.finding.open": {
        "en": "{first} ranks first, {lead} ahead of {second}; within the ranges of the judgements {second} also comes out ahead (lead {low} to {high})",
        "ar": "المرتبة الأولى من نصيب {first} بفارق {lead} عن {second}؛ وضمن مديات الأحكام يتقدم {second} أيضا (الفارق من {low} إلى {high})",
    },
    "plot.finding.clear": {
        "en": "{first} ranks first, {lead} ahead of {second}",
        "ar": "المرتبة الأولى من نصيب {first} بفارق {lead} عن {second}",
    },
    # --- ranking ---------------------------------------------------------------------------------
    "plot.ranking.subtitle": {
        "en": "Score in points of 100 and what it is made of; the line above a bar is the 5-95 % range of the score",
        "ar": "الدرجة بالنقاط من 100 وما تتكون منه؛ والخط فوق الشريط مدى الدرجة من 5% إلى 95%",
    },
    "plot.ranking.axis": {"en": "Score (0 worst, 100 best)", "ar": "الدرجة (0 الأسوأ، 100 الأفضل)"},
    "plot.ranking.bar": {
        "en": "{rank} {option} with {score} (5-95 %: {low} to {high})",
        "ar": "{rank} {option} بدرجة {score} (من 5% إلى 95%: من {low} إلى {high})",
    },
    "plot.ranking.alt": {
        "en": "Stacked bars. {bars}.",
        "ar": "أشرطة مكدسة. {bars}.",
    },
    "plot.ranking.limits": {
        "en": "how the order changes with other weights, how sure each judgement is, courses beyond the ranked ones, nor conditions for acting.",
        "ar": "كيف يتغير الترتيب بأوزان أخرى، ومدى اليقين بكل حكم، والمسارات غير المرتبة، وشروط العمل.",
    },
    # --- what several figures say ----------------------------------------------------------------
    "plot.other_options": {"en": "other options", "ar": "خيارات أخرى"},
    "plot.on": {"en": "{option} on {count}", "ar": "{option} في {count}"},
    "plot.in": {"en": "{option} in {count}", "ar": "{option} في {count}"},
    "plot.basis.stated": {"en": "stated in the text", "ar": "يصرح به النص"},
    "plot.basis.implied": {"en": "implied by the text", "ar": "يفهم من النص"},
    "plot.basis.judgement": {"en": "judgement only", "ar": "حكم تقديري فحسب"},
    "plot.order.finding": {"en": "finding of the text", "ar": "نتيجة صريحة في النص"},
    "plot.order.purpose": {"en": "only an aim stated", "ar": "غاية يذكرها النص فحسب"},
    "plot.order.inference": {"en": "our inference", "ar": "استدلالنا"},
    "plot.order.silent": {"en": "the text is silent", "ar": "النص صامت"},
    "plot.order.unread": {"en": "not examined", "ar": "لم يفحص"},
    # --- text_support ----------------------------------------------------------------------------
    "plot.text_support.comparisons": {
        "by": "count",
        "en": {"one": "{count} comparison", "other": "{count} comparisons"},
        "ar": {
            "zero": "{count} مقارنة",
            "one": "مقارنة واحدة",
            "two": "مقارنتان",
            "few": "{count} مقارنات",
            "many": "{count} مقارنة",
            "other": "{count} مقارنة",
        },
    },
    "plot.text_support.title": {
        "en": "Between {one} and {other} the text gives {finding}; of {comparisons} in all: {counts}",
        "ar": "في النص بين {one} و{other}: {finding}؛ وفي المجموع {comparisons}: {counts}",
    },
    "plot.text_support.count": {"en": "{kind} {count}", "ar": "{kind} {count}"},
    "plot.text_support.subtitle": {
        "en": "On how many criteria the text orders two options, and in what kind of words; a comparison is one pair on one criterion",
        "ar": "في كم معيار يرتب النص خيارين وبأي نوع من العبارات؛ والمقارنة هي خياران في معيار واحد",
    },
    "plot.text_support.bars": {"en": "each bar: {criteria}", "ar": "كل شريط: {criteria}"},
    "plot.text_support.left_out": {
        "en": "drawn are pairs with {option}; other pairs, counted in the title and not drawn: {count}",
        "ar": "رسمت أزواج {option}؛ وعدد الأزواج الأخرى المحسوبة في العنوان ولم ترسم: {count}",
    },
    "plot.text_support.for": {"en": "for {option}: {count}", "ar": "لمصلحة {option}: {count}"},
    "plot.text_support.alt": {
        "en": "Stacked bars, one for each pair. {pairs}.",
        "ar": "أشرطة مكدسة، شريط لكل خيارين. {pairs}.",
    },
    "plot.text_support.limits": {
        "en": "by how much one option is better, which no words of the text say, nor how much each criterion weighs.",
        "ar": "مقدار تفوق خيار على آخر، فلا عبارة في النص تحدده، ولا وزن كل معيار.",
    },
    "plot.tie.first": {"en": "tie for first", "ar": "تعادل على الصدارة"},
    "plot.tie.behind": {"en": "tie behind the first", "ar": "تعادل خلف الصدارة"},
    # --- perspectives ----------------------------------------------------------------------------
    "plot.perspectives.count": {
        "by": "count",
        "en": {"one": "{count} perspective", "other": "{count} perspectives"},
        "ar": {
            "zero": "{count} منظور",
            "one": "منظور واحد",
            "two": "منظورين",
            "few": "{count} منظورات",
            "many": "{count} منظورا",
            "other": "{count} منظور",
        },
    },
    "plot.perspectives.weightings": {
        "by": "count",
        "en": {"one": "{count} set of weights", "other": "{count} sets of weights"},
        "ar": {
            "zero": "{count} مجموعة أوزان",
            "one": "مجموعة أوزان واحدة",
            "two": "مجموعتي أوزان",
            "few": "{count} مجموعات أوزان",
            "many": "{count} مجموعة أوزان",
            "other": "{count} مجموعة أوزان",
        },
    },
    "plot.perspectives.highest": {
        "en": "The highest score goes to {options} of {all}",
        "ar": "أعلى درجة من نصيب {options} من أصل {all}",
    },
    "plot.perspectives.ties": {
        "en": "in {count} of them first place is a tie",
        "ar": "والمرتبة الأولى محل تعادل في {count} منها",
    },
    "plot.perspectives.all_tied": {
        "en": "No option has the highest score by itself: first place is a tie in all of {all}",
        "ar": "لا ينفرد أي خيار بأعلى درجة: فالمرتبة الأولى محل تعادل في {all} من أصل {all}",
    },
    "plot.perspectives.subtitle": {
        "en": "Score of each option on the weights of each perspective; the outlined mark is the highest score; at the end of a row its lead over the second, in points; a tie is a difference of at most {margin}",
        "ar": "درجة كل خيار بأوزان كل منظور؛ والعلامة المؤطرة أعلى درجة؛ وفي آخر السطر الفارق بينها وبين التالية، بالنقاط؛ ويعد تعادلا كل فارق لا يزيد على {margin}",
    },
    "plot.perspectives.axis": {
        "en": "Score in points of 100 (the axis shows {low} to {high})",
        "ar": "الدرجة بالنقاط من 100 (يظهر المحور من {low} إلى {high})",
    },
    "plot.perspectives.score": {"en": "{option} {score}", "ar": "{option} {score}"},
    "plot.perspectives.lead": {"en": "lead {lead}", "ar": "الفارق {lead}"},
    "plot.perspectives.row": {"en": "{weights}: {scores} ({end})", "ar": "{weights}: {scores} ({end})"},
    "plot.perspectives.alt": {
        "en": "Dots joined by lines, a row for each perspective. {lines}.",
        "ar": "نقاط تصلها خطوط، صف لكل منظور. {lines}.",
    },
    "plot.perspectives.limits": {
        "en": "the ranges of the totals, which vary with the judgements (coalition-exit rank shows them), nor how sure the weights of each perspective are: they are the team's reading of the text, no actor was asked.",
        "ar": "مديات الدرجات، فهي تتغير بتغير الأحكام (يعرضها coalition-exit rank)، ولا مدى اليقين بأوزان كل منظور: فهي قراءة فريق التحليل للنص، ولم يسأل أي طرف.",
    },
    # --- acceptability ---------------------------------------------------------------------------
    "plot.depth.stated": {"en": "Only what the text states", "ar": "ما يصرح به النص وحده"},
    "plot.depth.implied": {"en": "Only what the text states or implies", "ar": "ما يصرح به النص أو يفهم منه وحده"},
    "plot.depth.ranges": {"en": "Judgements drawn from their ranges", "ar": "أحكام مسحوبة من مدياتها"},
    "plot.depth.central": {"en": "Judgements at their means", "ar": "الأحكام عند متوسطاتها"},
    "plot.acceptability.central": {
        "en": "at mean judgements {options} is first in {share} of the weightings{clear}",
        "ar": "عند متوسطات الأحكام المرتبة الأولى من نصيب {options} في {share} من الأوزان{clear}",
    },
    "plot.acceptability.central_level": {
        "en": "at mean judgements {options} are first equally often, each in {share} of the weightings",
        "ar": "عند متوسطات الأحكام تتساوى {options}: المرتبة الأولى من نصيب كل منها في {share} من الأوزان",
    },
    "plot.acceptability.ranges": {
        "en": "within the ranges {options} is first in {share} of the draws{clear}",
        "ar": "ضمن المديات المرتبة الأولى من نصيب {options} في {share} من السحوبات{clear}",
    },
    "plot.acceptability.ranges_level": {
        "en": "within the ranges {options} are first equally often, each in {share} of the draws",
        "ar": "ضمن المديات تتساوى {options}: المرتبة الأولى من نصيب كل منها في {share} من السحوبات",
    },
    "plot.acceptability.clearly": {"en": ", clearly in {share}", "ar": "، وبوضوح في {share}"},
    "plot.acceptability.text_open": {
        "en": "the text alone leaves it open",
        "ar": "النص وحده لا يحسمها",
    },
    "plot.acceptability.text_leans": {
        "en": "the text alone leans to {option}",
        "ar": "النص وحده يميل إلى {option}",
    },
    "plot.acceptability.text_settles": {
        "en": "the text alone puts {option} first",
        "ar": "النص وحده يضع {option} في المرتبة الأولى",
    },
    "plot.acceptability.clear": {
        "en": "clearly first in the last row, by more than {margin}: {shares}",
        "ar": "والصدارة الواضحة في الصف الأخير، أي بأكثر من {margin}: {shares}",
    },
    "plot.acceptability.quoted": {"en": "“{depth}”", "ar": "«{depth}»"},
    "plot.acceptability.span": {"en": "{low} to {high}", "ar": "ما بين {low} و{high}"},
    "plot.acceptability.share": {"en": "{option}: {share}", "ar": "{option}: {share}"},
    "plot.acceptability.line": {"en": "{depth} ({shares})", "ar": "{depth} ({shares})"},
    "plot.acceptability.method": {"en": "{depths}: {method}", "ar": "{depths}: {method}"},
    "plot.acceptability.subtitle": {
        "en": "Share in which each option is first; weights: {weights}",
        "ar": "النسبة التي يكون فيها كل خيار في المرتبة الأولى؛ الأوزان: {weights}",
    },
    "plot.acceptability.silence": {
        "en": "a line runs from the least to the largest share, as the silence of the text is read",
        "ar": "ويمتد الخط من أقل نسبة إلى أكبرها بحسب قراءة صمت النص",
    },
    "plot.acceptability.axis": {"en": "Share of first place", "ar": "نسبة المرتبة الأولى"},
    "plot.acceptability.alt": {
        "en": "Ranges and stacked bars, a row for each depth of belief. {lines}.",
        "ar": "مديات وأشرطة مكدسة، صف لكل قدر مما يؤخذ به. {lines}.",
    },
    "plot.acceptability.limits": {
        "en": "by how much an option is first, since in lines and bars every lead counts, however small; a share of weights that nobody holds is no probability.",
        "ar": "مقدار التقدم، إذ يحسب في الخطوط والأشرطة كل تقدم مهما صغر؛ ونسبة من أوزان لا يتبناها أحد ليست احتمالا.",
    },
    # --- matrix ----------------------------------------------------------------------------------
    "plot.matrix.best": {
        "en": "Clearly best: {options} of {criteria}",
        "ar": "الأفضلية الواضحة من نصيب {options} من أصل {criteria}",
    },
    "plot.matrix.best_exactly": {
        "en": "Best: {options} of {criteria}",
        "ar": "الأفضلية من نصيب {options} من أصل {criteria}",
    },
    "plot.matrix.level": {"en": "on {count} no option is", "ar": "ولا أفضلية واضحة لأي خيار في {count}"},
    "plot.matrix.none": {
        "en": "No option is best by itself on any of {criteria}",
        "ar": "لا ينفرد أي خيار بالأفضلية في أي معيار من أصل {criteria}",
    },
    "plot.matrix.none_clearly": {
        "en": "No option is clearly best on any of {criteria}",
        "ar": "لا أفضلية واضحة لأي خيار في أي معيار من أصل {criteria}",
    },
    "plot.matrix.stated": {
        "en": "{count} of the {all} values rest on a statement in the text{aims}, every number is ours",
        "ar": "ويستند {count} من القيم، وعددها {all}، إلى تصريح في النص{aims}، أما الأرقام كلها فتقديرنا",
    },
    "plot.matrix.aims": {"en": " ({count} only on a stated aim)", "ar": " ({count} منها إلى غاية يذكرها فحسب)"},
    "plot.matrix.subtitle": {
        "en": "Mean value of each option on each criterion, 0 worst and 100 best, darker is better; in brackets the weight, as a share of the whole",
        "ar": "متوسط قيمة كل خيار في كل معيار، 0 الأسوأ و100 الأفضل، والأغمق أفضل؛ وبين القوسين الوزن حصة من المجموع",
    },
    "plot.matrix.bold": {
        "en": "bold: clearly best, ahead of every other by more than {margin}",
        "ar": "بالخط العريض: الأفضلية الواضحة، أي التقدم على كل خيار آخر بأكثر من {margin}",
    },
    "plot.matrix.bold_exactly": {
        "en": "bold: best, ahead of every other",
        "ar": "بالخط العريض: الأفضل، أي المتقدم على كل خيار آخر",
    },
    "plot.matrix.left_out": {
        "en": "options of lower rank that are not drawn: {count}",
        "ar": "عدد الخيارات الأدنى مرتبة التي لم ترسم: {count}",
    },
    "plot.matrix.row": {"en": "{name} ({weight:0%} of whole)", "ar": "{name} ({weight:0%} من المجموع)"},
    "plot.matrix.value": {"en": "{option} {value} ({basis})", "ar": "{option} {value} ({basis})"},
    "plot.matrix.line": {
        "en": "{criterion} (weight {weight:0%} of the whole): {values}",
        "ar": "{criterion} (الوزن {weight:0%} من المجموع): {values}",
    },
    "plot.matrix.alt": {"en": "Table of shaded cells. {lines}.", "ar": "جدول بخلايا مظللة. {lines}."},
    "plot.matrix.limits": {
        "en": "how far each value may vary; a difference on one criterion counts with that criterion's weight only.",
        "ar": "المدى الذي قد تتغير فيه كل قيمة؛ والفارق في معيار واحد لا يحسب إلا بوزن ذلك المعيار.",
    },
    # --- lead ------------------------------------------------------------------------------------
    "plot.lead.clear": {
        "en": "{first} gains {plus} points on {favoured} and loses {minus} on {others}: a lead of {lead} over {second}",
        "ar": "لمصلحة {first} {plus} نقطة في {favoured}، ولمصلحة {second} {minus} نقطة في {others}: فارق قدره {lead} نقطة لمصلحة {first}",
    },
    "plot.lead.clear_only": {
        "en": "{first} gains all its lead of {lead} points over {second} on {favoured}, and loses none",
        "ar": "فارق {first} عن {second}، وقدره {lead} نقطة، مصدره كله {favoured}، ولا ينقصه شيء",
    },
    "plot.lead.tie": {
        "en": "{first} and {second} are tied: {first} gains {plus} points on {favoured} and loses {minus} on {others}; the {lead} left count as a tie ({margin} or less)",
        "ar": "تعادل بين {first} و{second}: لمصلحة {first} {plus} نقطة في {favoured}، ولمصلحة {second} {minus} نقطة في {others}؛ والفارق الباقي {lead} نقطة يعد تعادلا (وحده {margin})",
    },
    "plot.lead.tie_only": {
        "en": "{first} and {second} are tied: {first} gains {lead} points on {favoured} and loses none, which counts as a tie ({margin} or less)",
        "ar": "تعادل بين {first} و{second}: لمصلحة {first} {lead} نقطة في {favoured} ولا ينقصها شيء، ويعد ذلك تعادلا ({margin} أو أقل)",
    },
    "plot.lead.level": {
        "en": "{options} are level in first place: what {first} gains over {second} on {favoured}, {plus} points, it loses on {others}",
        "ar": "تتساوى في المرتبة الأولى: {options}؛ وما لمصلحة {first} في {favoured}، وهو {plus} نقطة، يعادله ما لمصلحة {second} في {others}",
    },
    "plot.lead.level_all": {
        "en": "{options} are level in first place: no criterion with weight separates {first} from {second}",
        "ar": "تتساوى في المرتبة الأولى: {options}؛ ولا معيار له وزن يفرق بين {first} و{second}",
    },
    "plot.lead.subtitle": {
        "en": "Where the lead of {first} over {second} comes from, criterion by criterion, in points of 100",
        "ar": "مصدر الفارق بين {first} و{second} معيارا بعد معيار، بالنقاط من 100",
    },
    "plot.lead.subtitle_text": {
        "en": "Where the lead of {first} over {second} comes from, criterion by criterion, in points of 100; at the end of a row: how the text orders the two there",
        "ar": "مصدر الفارق بين {first} و{second} معيارا بعد معيار، بالنقاط من 100؛ وفي آخر كل سطر: كيف يرتبهما النص في ذلك المعيار",
    },
    "plot.lead.axis": {
        "en": "Lead of {first} over {second}, added up (points)",
        "ar": "الفارق بين {first} و{second} متراكما (بالنقاط)",
    },
    "plot.lead.for": {"en": "for {option}", "ar": "لمصلحة {option}"},
    "plot.lead.others": {"en": "{count} other criteria together", "ar": "معايير أخرى مجتمعة ({count})"},
    "plot.lead.total": {"en": "Lead", "ar": "الفارق"},
    "plot.lead.text.finding": {"en": "finding", "ar": "نتيجة صريحة"},
    "plot.lead.text.purpose": {"en": "only an aim", "ar": "غاية فحسب"},
    "plot.lead.text.inference": {"en": "our inference", "ar": "استدلالنا"},
    "plot.lead.text.silent": {"en": "silent", "ar": "النص صامت"},
    "plot.lead.text.unread": {"en": "not read", "ar": "لم يفحص"},
    "plot.lead.text.against": {"en": "against it", "ar": "خلافا له"},
    "plot.lead.part": {"en": "{name} {points}{text}", "ar": "{name} {points}{text}"},
    "plot.lead.part_text": {"en": " ({text})", "ar": " ({text})"},
    "plot.lead.alt": {
        "en": "Bars that add up from 0 to the lead. {parts}.",
        "ar": "أشرطة تتراكم من الصفر إلى الفارق. {parts}.",
    },
    "plot.lead.limits": {
        "en": "how far the lead moves within the ranges of the judgements or with other weights, and options other than these two.",
        "ar": "كم يتغير الفارق ضمن مديات الأحكام أو بأوزان أخرى، والخيارات الأخرى غير هذين.",
    },
    # --- tornado ---------------------------------------------------------------------------------
    "plot.judgement": {"en": "{criterion}: {option}", "ar": "{criterion}: {option}"},
    "plot.tornado.level": {"en": "{options} are level in first place; ", "ar": "تتساوى في المرتبة الأولى: {options}؛ "},
    "plot.tornado.tie": {
        "en": "{first} and {second} are tied, {lead} points apart; ",
        "ar": "تعادل بين {first} و{second} والفارق بينهما {lead} نقطة؛ ",
    },
    "plot.tornado.some": {
        "en": "{opening}{count} of {total} judgements can, each alone and within its range, put another option ahead of {first}{ties}",
        "ar": "{opening}عدد الأحكام التي يكفي كل منها وحده، ضمن مداه، لتقديم خيار آخر على {first}: {count} من {total}{ties}",
    },
    "plot.tornado.none": {
        "en": "{opening}no judgement alone, within its range, puts another option ahead of {first}{ties}",
        "ar": "{opening}لا يكفي أي حكم وحده، ضمن مداه، لتقديم خيار آخر على {first}{ties}",
    },
    "plot.tornado.ties": {
        "en": "; {ties} of {total} can each bring its lead down to a tie ({margin} or less)",
        "ar": "؛ لكن {ties} من أصل {total} يكفي كل منها وحده لتقليص الفارق إلى تعادل ({margin} أو أقل)",
    },
    "plot.tornado.ties_none": {
        "en": ", nor brings its lead down to a tie ({margin} or less)",
        "ar": "، ولا لتقليص الفارق إلى تعادل ({margin} أو أقل)",
    },
    "plot.tornado.subtitle": {
        "en": "Lead of {first} over {second} as one judgement goes through its range, the others at their means; at a bar the lead at either end, beside the name the range from 5 to 95 % (0-100, 100 best){more}{hidden}",
        "ar": "الفارق بين {first} و{second} حين يتحرك حكم واحد ضمن مداه والبقية عند متوسطاتها؛ وعند الشريط الفارق عند كل طرف، وبجانب الاسم المدى من 5% إلى 95% (من 0 إلى 100، و100 الأفضل){more}{hidden}",
    },
    "plot.tornado.more": {
        "en": "; the {shown} largest of {moving} judgements that move this lead",
        "ar": "؛ والمعروض أكبر {shown} من أصل {moving} من الأحكام التي تحرك هذا الفارق",
    },
    "plot.tornado.hidden": {
        "en": "; not drawn, though they put another option ahead: {hidden}",
        "ar": "؛ وعدد ما لم يرسم وهو يكفي لتقديم خيار آخر: {hidden}",
    },
    "plot.tornado.axis": {
        "en": "Lead of {first} over {second} (points); below 0 {second} is ahead",
        "ar": "الفارق بين {first} و{second} (بالنقاط)؛ ودون الصفر يكون التقدم لمصلحة {second}",
    },
    "plot.tornado.now": {"en": "now {lead}", "ar": "الآن {lead}"},
    "plot.tornado.of": {"en": "judgements of {option}", "ar": "أحكام {option}"},
    "plot.tornado.beyond": {"en": "hatched: {option} ahead", "ar": "المخطط: تقدم {option}"},
    "plot.tornado.band": {"en": "tie ({margin} or less)", "ar": "تعادل ({margin} أو أقل)"},
    "plot.tornado.still": {
        "en": "No judgement of these two options has a range that moves the lead",
        "ar": "لا حكم على هذين الخيارين له مدى يحرك الفارق",
    },
    "plot.tornado.name": {"en": "{name} ({range})", "ar": "{name} ({range})"},
    "plot.tornado.bar": {"en": "{name} from {low:1} to {high:1}", "ar": "{name} من {low:1} إلى {high:1}"},
    "plot.tornado.alt": {
        "en": "Bars of the lead, widest first. Now {lead}. {bars}.",
        "ar": "أشرطة للفارق، الأعرض أولا. الفارق الآن {lead}. {bars}.",
    },
    "plot.tornado.limits": {
        "en": "several judgements that move together, other weights, and how sure each range is.",
        "ar": "تحرك عدة أحكام معا، والأوزان الأخرى، ومدى اليقين بكل مدى.",
    },
    # --- single weights: stability and the lines of the scores ------------------------------------
    "plot.weights.node": {"en": "{name} ({now} {of})", "ar": "{name} ({now} {of})"},
    "plot.in_pillar": {"en": "of pillar", "ar": "من محوره"},
    "plot.in_whole": {"en": "of whole", "ar": "من المجموع"},
    "plot.weights.of_pillar": {"en": "of its pillar", "ar": "من محوره"},
    "plot.weights.of_both": {"en": "of its pillar (a pillar: of the whole)", "ar": "من محوره (والمحور: من المجموع)"},
    "plot.weights.of_whole": {"en": "of the whole", "ar": "من المجموع"},
    "plot.weights.axis": {
        "en": "Weight in % of its pillar (for a pillar: of the whole)",
        "ar": "الوزن بالنسبة المئوية من محوره (وللمحور: من المجموع)",
    },
    "plot.weights.axis_one": {"en": "Weight in % of the whole", "ar": "الوزن بالنسبة المئوية من المجموع"},
    "plot.weights.tied": {"en": "{first} and {second} are tied", "ar": "تعادل بين {first} و{second}"},
    "plot.weights.kept": {
        "en": "{opening}; no single weight puts another option ahead of {first}",
        "ar": "{opening}؛ ولا يضع أي وزن وحده خيارا آخر أمام {first}",
    },
    "plot.weights.tie": {
        "en": "A tie: lead not above {margin}",
        "ar": "تعادل: فارق لا يزيد على {margin}",
    },
    "plot.weights.none": {
        "en": "No weight has another to share with, so no single weight can change who is first",
        "ar": "لا وزن هنا يقاسمه غيره، فلا يغير أي وزن وحده المرتبة الأولى",
    },
    # --- stability -------------------------------------------------------------------------------
    "plot.stability.some": {
        "en": "{first} stays first at any value of {kept} of {total} weights{ties}{closest}",
        "ar": "تبقى المرتبة الأولى من نصيب {first} أيا كانت قيمة الوزن الواحد، في {kept} من الأوزان وعددها {total}{ties}{closest}",
    },
    "plot.stability.ties": {
        "en": " (a tie in parts of {ties})",
        "ar": " (وبتعادل في مواضع من {ties} منها)",
    },
    "plot.stability.closest": {
        "en": "; nearest change: {node} {side} {limit} {of}{tie}",
        "ar": "؛ والأقرب إلى التغيير: {node} {side} {limit} {of}{tie}",
    },
    "plot.stability.tie": {"en": " (a tie from {weight})", "ar": " (وبتعادل من {weight})"},
    "plot.stability.each": {
        "en": "Each of the {total} weights can by itself take the first place from {first}{closest}",
        "ar": "كل من الأوزان ({total}) يكفي وحده لنقل المرتبة الأولى من {first} إلى غيره{closest}",
    },
    "plot.stability.opened": {
        "en": "{opening}; {count} of {total} weights can each put another option ahead of {first}",
        "ar": "{opening}؛ وعدد الأوزان التي يكفي كل منها وحده لتقديم خيار آخر على {first}: {count} من {total}",
    },
    "plot.stability.subtitle": {
        "en": "Who is first as one weight goes from 0 to 100 %, the others in proportion; mark and bracket: the weight now; at the end of a row: who takes over from {first}, and where",
        "ar": "من في المرتبة الأولى حين ينتقل وزن واحد من 0 إلى 100% والبقية بالتناسب؛ والعلامة وما بين القوسين: الوزن الآن؛ وفي آخر السطر: من يأخذ المرتبة من {first} وأين",
    },
    "plot.stability.taker": {"en": "{option} {side} {limit}", "ar": "{option} {side} {limit}"},
    "plot.stability.held": {"en": "{option} first", "ar": "المرتبة الأولى: {option}"},
    "plot.stability.row": {"en": "{name} from {low} to {high}{ties}", "ar": "{name} من {low} إلى {high}{ties}"},
    "plot.stability.row_ties": {"en": " (a tie {ties})", "ar": " (تعادل {ties})"},
    "plot.stability.row_tie": {"en": "from {low} to {high}", "ar": "من {low} إلى {high}"},
    "plot.stability.alt": {
        "en": "For each weight, the values at which {first} is first. {rows}.",
        "ar": "لكل وزن، القيم التي تكون عندها المرتبة الأولى من نصيب {first}. {rows}.",
    },
    "plot.stability.limits": {
        "en": "several weights that change together, the ranges of the judgements, and by how much an option leads: any lead, however small, makes it first.",
        "ar": "تغير عدة أوزان معا، ومديات الأحكام، ومقدار التقدم: فكل تقدم مهما صغر يحسب مرتبة أولى.",
    },
    # --- objections ------------------------------------------------------------------------------
    "plot.objections.none": {
        "by": "count",
        "en": {
            "one": "Objected to least: {option}, at the means first on the one perspective counted{tied}{drawn}",
            "other": "Objected to least: {option}, at the means first on all {count} perspectives counted{tied}{drawn}",
        },
        "ar": {
            "zero": "الأقل إثارة للاعتراض: {option}، فهو الأول عند متوسطات الأحكام لدى المنظورات المحتسبة ({count}){tied}{drawn}",
            "one": "الأقل إثارة للاعتراض: {option}، فهو الأول عند متوسطات الأحكام لدى المنظور المحتسب الوحيد{tied}{drawn}",
            "two": "الأقل إثارة للاعتراض: {option}، فهو الأول عند متوسطات الأحكام لدى المنظورين المحتسبين{tied}{drawn}",
            "few": "الأقل إثارة للاعتراض: {option}، فهو الأول عند متوسطات الأحكام لدى المنظورات المحتسبة ({count}){tied}{drawn}",
            "many": "الأقل إثارة للاعتراض: {option}، فهو الأول عند متوسطات الأحكام لدى المنظورات المحتسبة ({count}){tied}{drawn}",
            "other": "الأقل إثارة للاعتراض: {option}، فهو الأول عند متوسطات الأحكام لدى المنظورات المحتسبة ({count}){tied}{drawn}",
        },
    },
    "plot.objections.tied": {"en": " (ties: {tied})", "ar": " (بتعادل: {tied})"},
    "plot.objections.drawn": {
        "en": "; all share a first in {same} of draws",
        "ar": "؛ وبسحبها يتفق الجميع على أول واحد في {same}",
    },
    "plot.objections.tied_who": {
        "en": "{subtitle}; first only by a tie for {who}",
        "ar": "{subtitle}؛ والأول بالتعادل فقط لدى {who}",
    },
    "plot.objections.least": {
        "en": "{option} is objected to least at the means of the judgements: its largest cost is {loss} of the gap between best and worst, for {who}",
        "ar": "الخيار الأقل إثارة للاعتراض عند متوسطات الأحكام: {option}، وأكبر كلفة فيه {loss} من الفارق بين الأفضل والأسوأ، لدى {who}",
    },
    "plot.objections.least_level": {
        "en": "the tie margin does not tell it from {options}",
        "ar": "ولا يفرقه هامش التعادل عن {options}",
    },
    "plot.objections.least_equal": {"en": "exactly level with it: {options}", "ar": "ويساويه تماما: {options}"},
    "plot.objections.subtitle": {
        "en": "What each option costs each perspective, in percent of its own gap between its best (0) and its worst (100); framed: the option objected to least; thick line: a tie with its best",
        "ar": "كلفة كل خيار على كل منظور، بالنسبة المئوية من الفارق لديه بين الأفضل (0) والأسوأ (100)؛ والعلامة المؤطرة: الخيار الأقل اعتراضا عليه؛ والخط السميك: تعادل مع الأفضل لديه",
    },
    "plot.objections.axis": {
        "en": "Loss (0 % its best, 100 % its worst)",
        "ar": "الخسارة (0% الأفضل لديه، 100% الأسوأ)",
    },
    "plot.objections.row": {"en": "{member}: {losses}", "ar": "{member}: {losses}"},
    "plot.objections.loss": {"en": "{option} {loss}", "ar": "{option} {loss}"},
    "plot.objections.alt": {
        "en": "Marks on a line for each perspective. {lines}.",
        "ar": "علامات على خط لكل منظور. {lines}.",
    },
    "plot.objections.limits": {
        "en": "any actor's view (the weights are the team's reading of one text, and no actor was asked), how strongly anyone feels, whether anyone would agree, and other judgements; a worse option on the table would make all losses smaller.",
        "ar": "رأي أي طرف (فالأوزان قراءة فريق التحليل لنص واحد، ولم يسأل أي طرف)، وشدة الاعتراض، وهل يوافق أحد، وأحكاما أخرى؛ ولو أضيف خيار أسوأ لصغرت كل الخسائر.",
    },
    # --- weight lines ----------------------------------------------------------------------------
    "plot.weight_lines.closest": {
        "en": "Nearest change of first place by one weight: {node} from {now} to {side} {limit} {of} ({option}{tie})",
        "ar": "أقرب تغير في المرتبة الأولى بوزن واحد: {node} من {now} إلى ما {side} {limit} {of} ({option}{tie})",
    },
    "plot.weight_lines.tie": {"en": "; a tie from {weight}", "ar": "؛ تعادل من {weight}"},
    "plot.weight_lines.opened": {
        "en": "{opening}; nearest change by one weight: {node} {side} {limit} {of} ({option})",
        "ar": "{opening}؛ وأقرب تغير بوزن واحد: {node} {side} {limit} {of} ({option})",
    },
    "plot.weight_lines.slightest": {
        "en": "{opening}; the slightest change of the weight of {node} puts {option} ahead of {first}",
        "ar": "{opening}؛ وأدنى تغيير لوزن {node} يقدم {option} على {first}",
    },
    "plot.weight_lines.stays": {
        "en": "No single weight, anywhere from 0 to 100 %, puts another option ahead of {first}{ties}",
        "ar": "لا يضع أي وزن وحده، في أي موضع من 0 إلى 100%، خيارا آخر أمام {first}{ties}",
    },
    "plot.weight_lines.ties": {
        "en": " (a tie in parts of {ties} of {total} weights)",
        "ar": " (وبتعادل في مواضع من {ties} من الأوزان وعددها {total})",
    },
    "plot.weight_lines.subtitle": {
        "en": "Scores as one weight goes from 0 to 100 % {of}, the others in proportion; dashed line and bracket: the weight now; rings: where the first place changes hands",
        "ar": "الدرجات حين ينتقل وزن واحد من 0 إلى 100% {of} والبقية بالتناسب؛ والخط المتقطع وما بين القوسين: الوزن الآن؛ والحلقات: حيث تنتقل المرتبة الأولى",
    },
    "plot.weight_lines.begins": {
        "en": "the score axis begins at {low}, not at 0",
        "ar": "ويبدأ محور الدرجات من {low} لا من 0",
    },
    "plot.weight_lines.left_out": {
        "en": "drawn: {drawn} of {total} weights, the pillars and then the criteria nearest to a change",
        "ar": "والمرسوم {drawn} من الأوزان وعددها {total}: المحاور ثم المعايير الأقرب إلى التغيير",
    },
    "plot.weight_lines.left_out_one": {
        "en": "drawn: {drawn} of {total} weights, those nearest to a change",
        "ar": "والمرسوم {drawn} من الأوزان وعددها {total}: الأقرب إلى التغيير",
    },
    "plot.weight_lines.options_left_out": {
        "en": "options that are not drawn, first nowhere here: {count}",
        "ar": "وعدد الخيارات التي لم ترسم وليست أولى في أي موضع هنا: {count}",
    },
    "plot.weight_lines.score": {"en": "Score", "ar": "الدرجة"},
    "plot.weight_lines.weight": {"en": "Weight (%)", "ar": "الوزن (%)"},
    "plot.weight_lines.panel": {"en": "{name}: {switches}", "ar": "{name}: {switches}"},
    "plot.weight_lines.no_switch": {"en": "no change of first place", "ar": "لا تغير في المرتبة الأولى"},
    "plot.weight_lines.switch": {
        "en": "{option} first from {weight}",
        "ar": "المرتبة الأولى لمصلحة {option} من {weight}",
    },
    "plot.weight_lines.alt": {
        "en": "Lines of the scores over one weight each. {panels}.",
        "ar": "خطوط للدرجات على وزن واحد في كل لوحة. {panels}.",
    },
    "plot.weight_lines.limits": {
        "en": "several weights that change together, and the ranges of the judgements; any lead counts, however small.",
        "ar": "تغير عدة أوزان معا، ومديات الأحكام؛ وكل تقدم يحسب مهما صغر.",
    },
    # --- triangle --------------------------------------------------------------------------------
    "plot.triangle.clear": {
        "en": "Clearly first over all weights of the three: {places}",
        "ar": "التقدم الواضح على كل أوزان الثلاثة: {places}",
    },
    "plot.triangle.first": {
        "en": "First over all weights of the three: {places}",
        "ar": "المرتبة الأولى على كل أوزان الثلاثة: {places}",
    },
    "plot.triangle.none_clear": {
        "en": "No option is clearly first at any weights of the three",
        "ar": "لا تقدم واضحا لأي خيار بأي أوزان للثلاثة",
    },
    "plot.triangle.tie": {"en": "a tie in {share}", "ar": "وتعادل في {share}"},
    "plot.triangle.only_tie": {"en": "first only in a tie: {places}", "ar": "وفي الصدارة بتعادل فقط: {places}"},
    "plot.triangle.never": {"en": "first nowhere: {options}", "ar": "ولا صدارة في أي موضع لهذه: {options}"},
    "plot.triangle.place": {"en": "{options} in {share}", "ar": "{options} في {share}"},
    "plot.triangle.level": {"en": "{options} level in {share}", "ar": "تساوي {options} في {share}"},
    "plot.triangle.key_clear": {
        "en": "{option} clearly first ({share})",
        "ar": "تقدم واضح: {option} ({share})",
    },
    "plot.triangle.key_tie": {
        "en": "Light: a tie, lead not above {margin} ({share})",
        "ar": "الفاتح: تعادل، أي فارق لا يزيد على {margin} ({share})",
    },
    "plot.triangle.key_tied": {
        "en": "{place}: a tie ({margin} or less)",
        "ar": "{place}: تعادل ({margin} أو أقل)",
    },
    "plot.triangle.key_stand": {
        "en": "Grey number: a perspective with a tie",
        "ar": "الرقم على رمادي: منظور فيه تعادل",
    },
    "plot.triangle.axis": {"en": "Weight of {axis}", "ar": "وزن {axis}"},
    "plot.triangle.subtitle": {
        "en": "At each corner all weight is on one of {axes}; the borders are exact, judgements at their means",
        "ar": "عند كل رأس يكون الوزن كله على واحد من {axes}؛ والحدود دقيقة، والأحكام عند متوسطاتها",
    },
    "plot.triangle.stand": {"en": "{place}. {name}: {first}", "ar": "{place}. {name}: {first}"},
    "plot.triangle.stand_tied": {"en": "{place}. {name}: a tie", "ar": "{place}. {name}: تعادل"},
    "plot.triangle.today": {"en": "These weights", "ar": "هذه الأوزان"},
    "plot.triangle.alt": {
        "en": "A triangle of the weights of {axes}, divided into regions. These weights: {today}.",
        "ar": "مثلث لأوزان {axes} مقسم إلى مناطق. هذه الأوزان: {today}.",
    },
    "plot.triangle.limits": {
        "en": "other weights inside the pillars (a perspective, shown by its number, has its own there; who is first on all of them is said beside its name; no actor was asked), nor other judgements.",
        "ar": "أوزانا أخرى داخل المحاور (فلكل منظور، ويظهر برقمه، أوزانه داخلها؛ ويذكر بجانب اسمه من الأول بها كلها؛ ولم يسأل أي طرف)، ولا أحكاما أخرى.",
    },
    # --- failure ---------------------------------------------------------------------------------
    "plot.failure.several": {
        "en": "{option} is mostly not first when {boxes}: at least one of these holds in {coverage} of the futures in which it is not first, and where one does it is not first in {density}",
        "ar": "يغلب ألا يكون مسار {option} أولا حين {boxes}: ويتحقق واحد من ذلك على الأقل في {coverage} من الحالات التي لا يكون فيها أولا، وحيث يتحقق لا يكون أولا في {density} من الحالات",
    },
    "plot.failure.several_half": {
        "en": "{option} is first at least as often as not even when {boxes}: at least one of these holds in {coverage} of the futures in which it is not first, and where one does it is not first in {density}",
        "ar": "لا تقل الحالات التي يكون فيها مسار {option} أولا عن غيرها حتى حين {boxes}: ويتحقق واحد من ذلك على الأقل في {coverage} من الحالات التي لا يكون فيها أولا، وحيث يتحقق لا يكون أولا في {density} من الحالات",
    },
    "plot.failure.several_unseen": {
        "en": "The tree sets {boxes} apart as where {option} is not first, but of the draws that it has not seen none is there",
        "ar": "تفرز الشجرة {boxes} على أن مسار {option} ليس أولا هناك، لكن لا سحب هناك مما لم تره",
    },
    "plot.failure.or": {"en": "{box}, or {more}", "ar": "{box}، أو {more}"},
    "plot.failure.subtitle": {
        "en": "In which share of the futures drawn {option} is not first, by two of the things that may turn out otherwise; framed: where it mostly is not{dashed}; dotted: the parts of the tree; star: {star}",
        "ar": "نسبة ما لا تكون فيه المرتبة الأولى من نصيب {option} من الأحوال المسحوبة، بحسب أمرين مما قد يأتي على غير ما قدر؛ والإطار: حيث يغلب ذلك{dashed}؛ والمنقط: أجزاء الشجرة؛ والنجمة: {star}",
    },
    "plot.failure.star_p_fails": {"en": "our median of the probability", "ar": "وسيط تقديرنا للاحتمال"},
    "plot.failure.star_weight": {"en": "the weight now", "ar": "الوزن الآن"},
    "plot.failure.star_factor": {"en": "the middle of a cause's values", "ar": "منتصف قيم السبب"},
    "plot.failure.dashed": {
        "en": " (dashed: under a further condition)",
        "ar": " (والمتقطع: بشرط آخر أيضا)",
    },
    "plot.failure.p_fails": {"en": "Probability that {name} fails", "ar": "احتمال فشل {name}"},
    "plot.failure.weight": {"en": "Weight of {name}", "ar": "وزن {name}"},
    "plot.failure.factor": {
        "en": "{name} (share of its values that lie below)",
        "ar": "{name} (نسبة ما دونه من قيمه الممكنة)",
    },
    "plot.failure.across": {"en": "Across: {name}", "ar": "أفقيا: {name}"},
    "plot.failure.up": {"en": "Upwards: {name}", "ar": "عموديا: {name}"},
    "plot.failure.under": {"en": "under {high:0%}", "ar": "أقل من {high:0%}"},
    "plot.failure.between": {"en": "{low:0%} to {high:0%}", "ar": "من {low:0%} إلى {high:0%}"},
    "plot.failure.over": {"en": "{low:0%} or more", "ar": "{low:0%} أو أكثر"},
    "plot.failure.few": {
        "by": "count",
        "en": {"one": "fewer than {count} draw", "other": "fewer than {count} draws"},
        "ar": {
            "zero": "أقل من {count} سحبة",
            "one": "أقل من سحبة واحدة",
            "two": "أقل من سحبتين",
            "few": "أقل من {count} سحوبات",
            "many": "أقل من {count} سحبة",
            "other": "أقل من {count} سحبة",
        },
    },
    "plot.failure.alt": {
        "en": "A map of cells, darker where {option} is more often not first. {across}. {up}.",
        "ar": "خريطة من خلايا، أغمق حيث يكثر ألا تكون المرتبة الأولى من نصيب {option}. {across}. {up}.",
    },
    "plot.failure.limits": {
        "en": "how likely these futures are (they are drawn, not forecast), the other things that vary, by how much the first place is lost, and the own errors of the judgements, which are averaged out.",
        "ar": "مدى احتمال هذه الأحوال (فهي مسحوبة لا متوقعة)، وسائر ما يتغير، ومقدار خسارة المرتبة الأولى، والأخطاء الخاصة بكل حكم، إذ تلغى بأخذ متوسطها.",
    },
    # --- uncertainty -----------------------------------------------------------------------------
    "plot.uncertainty.none": {
        "en": "How far the scores are uncertain cannot be said: no judgement has a range",
        "ar": "لا يمكن القول بمقدار عدم اليقين في الدرجات: فلا مدى لأي حكم",
    },
    "plot.uncertainty.message": {
        "en": "Write judgements as low..median..high to let them vary.",
        "ar": "اكتب الأحكام بصيغة أدنى..وسيط..أعلى لتتغير.",
    },
    "plot.uncertainty.level": {
        "en": "{first} and {second} are level in all draws of the judgements",
        "ar": "تتساوى درجتا {first} و{second} في كل سحوبات الأحكام",
    },
    "plot.uncertainty.level_message": {
        "en": "{options}: level in all draws",
        "ar": "{options}: درجتان متساويتان في كل السحوبات",
    },
    "plot.uncertainty.title": {
        "en": "{first} is first in {share} of the draws of the judgements{clear}{level}",
        "ar": "المرتبة الأولى من نصيب {first} في {share} من سحوبات الأحكام{clear}{level}",
    },
    "plot.uncertainty.clear": {
        "en": ", by more than the tie margin in {share}",
        "ar": "، وبأكثر من هامش التعادل في {share}",
    },
    "plot.uncertainty.level_part": {
        "en": "; exactly level with {second} in {share}",
        "ar": "؛ وبالتساوي التام مع {second} في {share}",
    },
    "plot.uncertainty.shares": {"en": "shares from {method}", "ar": "النسب: {method}"},
    "plot.uncertainty.subtitle": {
        "en": "How often each score and each lead occurs, in points, on these weights; marks are the scores at the means, lines run from 5 to 95 %",
        "ar": "كم يتكرر كل مقدار من الدرجات ومن الفارق، بالنقاط، بهذه الأوزان؛ والعلامات درجات المتوسطات، والخطوط من 5% إلى 95%",
    },
    "plot.uncertainty.spread": {"en": "{option} {low} to {high}", "ar": "{option} من {low} إلى {high}"},
    "plot.uncertainty.scores": {"en": "Score (0 worst, 100 best)", "ar": "الدرجة (0 الأسوأ، 100 الأفضل)"},
    "plot.uncertainty.lead": {
        "en": "Lead of {first} over {second} in points",
        "ar": "فارق {first} عن {second} بالنقاط",
    },
    "plot.uncertainty.ahead_margin": {
        "en": "{option} ahead, and no tie: {share}",
        "ar": "التقدم من نصيب {option} بلا تعادل: {share}",
    },
    "plot.uncertainty.ahead": {"en": "{option} ahead: {share}", "ar": "التقدم من نصيب {option}: {share}"},
    "plot.uncertainty.tie": {
        "en": "a tie, {margin} or less: {share}",
        "ar": "تعادل، أي {margin} أو أقل: {share}",
    },
    "plot.uncertainty.tie_level": {"en": "exactly level: {share}", "ar": "تساو تام: {share}"},
    "plot.uncertainty.alt": {
        "en": "Distributions of scores and of the lead. Scores from 5 to 95 %: {spreads}; lead {lead}.",
        "ar": "توزيع الدرجات والفارق. الدرجات من 5% إلى 95%: {spreads}؛ والفارق {lead}.",
    },
    "plot.uncertainty.limits": {
        "en": "other weights, nor how well founded the ranges are: they are judgements too.",
        "ar": "أوزانا أخرى، ولا مدى رسوخ المديات: فهي أحكام أيضا.",
    },
    # --- break-even -----------------------------------------------------------------------------
    "plot.strips.tied": {
        "en": "{option} first, in a tie ({margin} or less)",
        "ar": "المرتبة الأولى: {option}، بتعادل ({margin} أو أقل)",
    },
    "plot.strips.level": {
        "en": "{option} first, level with another",
        "ar": "المرتبة الأولى: {option}، بالتساوي مع غيره",
    },
    "plot.break_even.stops": {
        "en": "{course} stays first up to a probability of failure of {at}{tie}{others}",
        "ar": "تبقى المرتبة الأولى لمسار {course} حتى احتمال فشل قدره {at}{tie}{others}",
    },
    "plot.break_even.becomes": {
        "en": "{course} is first only below a probability of failure of {at}, and now behind {rival}{others}",
        "ar": "لا تكون المرتبة الأولى لمسار {course} إلا دون احتمال فشل قدره {at}، وهو الآن متأخر عن {rival}{others}",
    },
    "plot.break_even.fails_first": {
        "en": "{course} is first only above a probability of failure of {at}: it scores more if it fails{others}",
        "ar": "لا تكون المرتبة الأولى لمسار {course} إلا فوق احتمال فشل قدره {at}: فدرجته أعلى إن فشل{others}",
    },
    "plot.break_even.always": {
        "en": "No probability of failure takes the first place from {course}{tie}{others}",
        "ar": "لا احتمال فشل ينقل المرتبة الأولى من مسار {course} إلى غيره{tie}{others}",
    },
    "plot.break_even.never": {
        "en": "No probability of failure puts {course} first: {rival} is ahead even if it is honoured{others}",
        "ar": "لا احتمال فشل يضع مسار {course} في المرتبة الأولى: فالتقدم لخيار {rival} حتى لو احترم{others}",
    },
    "plot.break_even.tie": {"en": ", everywhere in a tie", "ar": "، وبتعادل في كل موضع"},
    "plot.break_even.tie_from": {"en": ", from {at} on in a tie", "ar": "، وبتعادل من {at} فصاعدا"},
    "plot.break_even.inside": {
        "en": "; on {inside} of {count} perspectives that changes inside the case's own range",
        "ar": "؛ ويتغير ذلك داخل مدى البيانات نفسها في {inside} من المنظورات، وعددها {count}",
    },
    "plot.break_even.subtitle": {
        "en": "Who is first at each probability that {course} fails; grey: the case's 5-95 % range of it ({low:0%} to {high:0%}); mark: its median, {p:0%}",
        "ar": "من في المرتبة الأولى عند كل احتمال لفشل مسار {course}؛ والرمادي: مداه في البيانات من 5% إلى 95% (من {low:0%} إلى {high:0%})؛ والعلامة: وسيطه {p:0%}",
    },
    "plot.break_even.subtitle_fixed": {
        "en": "Who is first at each probability that {course} fails; mark: the probability that the case fixes, {p:0%}",
        "ar": "من في المرتبة الأولى عند كل احتمال لفشل مسار {course}؛ والعلامة: الاحتمال الذي تثبته البيانات، {p:0%}",
    },
    "plot.break_even.range": {"en": "Range of the probability in the case", "ar": "مدى الاحتمال في البيانات"},
    "plot.break_even.axis": {"en": "Probability of failure", "ar": "احتمال الفشل"},
    "plot.break_even.end": {"en": "level at {at} with {option}", "ar": "تساو عند {at} مع {option}"},
    "plot.break_even.end_always": {"en": "always {option}", "ar": "دائما {option}"},
    "plot.break_even.row": {"en": "{name}: {words}", "ar": "{name}: {words}"},
    "plot.break_even.alt": {
        "en": "For each set of weights, the probabilities that {course} fails at which it is first, and where it is level with the best other option. {rows}.",
        "ar": "لكل مجموعة أوزان، احتمالات فشل مسار {course} التي تكون له عندها المرتبة الأولى، وحيث يتساوى مع أفضل خيار سواه. {rows}.",
    },
    "plot.break_even.limits": {
        "en": "the ranges of the judgements, in which the branches too are uncertain; failure is one event here, though it mixes a lapse and a collapse. The probability and its range are judgement.",
        "ar": "مديات الأحكام، والفرعان أيضا غير يقينيين فيها؛ والفشل هنا حدث واحد مع أنه يجمع التحول إلى وجود مفتوح والانهيار. والاحتمال ومداه حكم تقديري.",
    },
    "plot.break_even_map.title": {
        "en": "If failure is {p} likely, {course} stays first whatever the weight of these pillars: {kept}{clear}{highest}",
        "ar": "إن كان احتمال الفشل {p} تبقى المرتبة الأولى لمسار {course} أيا كان وزن هذه المحاور: {kept}{clear}{highest}",
    },
    "plot.break_even_map.highest": {"en": "; if {high}: {kept}", "ar": "؛ وإن كان {high}: {kept}"},
    "plot.break_even_map.clear": {
        "en": " (by more than a tie: {kept})",
        "ar": " (وبأكثر من التعادل: {kept})",
    },
    "plot.break_even_map.all": {"en": "all {total}", "ar": "كلها ({total})"},
    "plot.break_even_map.some": {"en": "{count} of {total}", "ar": "{count} من أصل {total}"},
    "plot.break_even_map.none": {"en": "none", "ar": "لا شيء منها"},
    "plot.break_even_map.subtitle": {
        "en": "Where {course} is first: upwards the probability that it fails, across the weight of one pillar, the others in proportion, both in %; grey: the case's 5-95 % range of the probability; mark: both now{left_out}",
        "ar": "أين تكون المرتبة الأولى لمسار {course}: احتمال فشله إلى الأعلى، ووزن محور واحد على العرض والبقية بالتناسب، وكلاهما بالنسبة المئوية؛ والرمادي: مدى الاحتمال في البيانات من 5% إلى 95%؛ والعلامة: كلاهما الآن{left_out}",
    },
    "plot.break_even_map.subtitle_fixed": {
        "en": "Where {course} is first: upwards the probability that it fails, across the weight of one pillar, the others in proportion, both in %; mark: both now{left_out}",
        "ar": "أين تكون المرتبة الأولى لمسار {course}: احتمال فشله إلى الأعلى، ووزن محور واحد على العرض والبقية بالتناسب، وكلاهما بالنسبة المئوية؛ والعلامة: كلاهما الآن{left_out}",
    },
    "plot.break_even_map.left_out": {"en": "; pillars left out: {count}", "ar": "؛ ومحاور لم ترسم: {count}"},
    "plot.break_even_map.weight": {"en": "Weight of the pillar", "ar": "وزن المحور"},
    "plot.break_even_map.panel": {
        "en": "{name}: from {at_zero} at no weight to {at_full} at all the weight",
        "ar": "{name}: من {at_zero} بلا وزن إلى {at_full} بكل الوزن",
    },
    "plot.break_even_map.alt": {
        "en": "For each pillar, up to which probability of failure in percent {course} is first as the weight of the pillar grows. {panels}.",
        "ar": "لكل محور، حتى أي احتمال فشل بالنسبة المئوية تكون المرتبة الأولى لمسار {course} مع نمو وزن المحور. {panels}.",
    },
    "plot.break_even_map.limits": {
        "en": "who is first elsewhere, weights of criteria inside the pillars, and the ranges of the judgements. The probability and its range are judgement.",
        "ar": "من تكون له المرتبة الأولى في غير ذلك، وأوزان المعايير داخل المحاور، ومديات الأحكام. والاحتمال ومداه حكم تقديري.",
    },
    # --- states of the world --------------------------------------------------------------------
    "plot.worlds.all": {
        "en": "{option} is first in each of the {total} states of the world{ties}",
        "ar": "المرتبة الأولى لخيار {option} في كل حالات العالم، وعددها {total}{ties}",
    },
    "plot.worlds.some": {
        "en": "First in the {total} states of the world: {listed}{ties}; {regret}",
        "ar": "المرتبة الأولى في حالات العالم، وعددها {total}: {listed}{ties}؛ {regret}",
    },
    "plot.worlds.count": {"en": "{option} in {count}", "ar": "{option} في {count}"},
    "plot.worlds.ties": {
        "en": ", in {count} of them in a tie",
        "ar": "، وبتعادل في {count} منها",
    },
    "plot.worlds.regret": {
        "en": "smallest largest regret: {option}, {most}",
        "ar": "أصغر أسف أقصى: {option}، {most}",
    },
    "plot.worlds.subtitle": {
        "en": "Scores in each state (its probability in brackets), from the judgements that hold there instead of the base",
        "ar": "الدرجات في كل حالة (احتمالها بين قوسين)، من الأحكام التي تصح فيها بدلا من الأساس",
    },
    "plot.worlds.name": {"en": "{name} ({chance})", "ar": "{name} ({chance})"},
    "plot.worlds.end": {"en": "lead {lead}", "ar": "الفارق {lead}"},
    "plot.worlds.end_tie": {"en": "a tie: {lead}", "ar": "تعادل: {lead}"},
    "plot.worlds.end_level": {"en": "level", "ar": "تساو"},
    "plot.worlds.axis": {
        "en": "Score in points of 100 (the axis shows {low} to {high})",
        "ar": "الدرجة بالنقاط من 100 (يظهر المحور من {low} إلى {high})",
    },
    "plot.worlds.row": {"en": "{name}: {words}", "ar": "{name}: {words}"},
    "plot.worlds.alt": {
        "en": "For each state of the world, the scores of the options and by how much the first leads. {rows}.",
        "ar": "لكل حالة من حالات العالم، درجات الخيارات وفارق الأول. {rows}.",
    },
    "plot.worlds.limits": {
        "en": "the ranges of the judgements, and states that nobody thought of. The probabilities are judgement, and the states were judged with the base in view.",
        "ar": "مديات الأحكام، وحالات لم تخطر لأحد. والاحتمالات حكم تقديري، وقد قدرت الحالات مع النظر إلى الأساس.",
    },
    # --- courses beyond the paper ---------------------------------------------------------------------
    "plot.variants.rests_alone": {
        "en": "{first} is first only while it alone has the plan: {found}",
        "ar": "لا يكون مسار {first} أولا إلا ما دامت الخطة له وحده: {found}",
    },
    "plot.variants.rests": {
        "en": "Who is first rests on which options have the plan: {found}",
        "ar": "تتوقف المرتبة الأولى على أي الخيارات له الخطة: {found}",
    },
    "plot.variants.clear_alone": {
        "en": "{first} leads clearly only while it alone has the plan: {found}",
        "ar": "لا يتقدم مسار {first} بوضوح إلا ما دامت الخطة له وحده: {found}",
    },
    "plot.variants.clear": {
        "en": "The clear lead of {first} rests on which options have the plan: {found}",
        "ar": "يتوقف التقدم الواضح لمسار {first} على أي الخيارات له الخطة: {found}",
    },
    "plot.variants.partly": {
        "en": "{first} stays first on equal terms in one of two ways: {found}",
        "ar": "يبقى مسار {first} أولا بشروط متساوية في حالة من حالتين: {found}",
    },
    "plot.variants.holds": {
        "en": "{first} stays first whoever has the plan: {found}",
        "ar": "يبقى مسار {first} أولا أيا كان المسار الذي له الخطة: {found}",
    },
    "plot.variants.with": {"en": "with it for all, {found}", "ar": "مع الخطة للكل {found}"},
    "plot.variants.without": {"en": "without it, {found}", "ar": "ومن دونها {found}"},
    "plot.variants.only_with": {"en": "With the plan for all, {found}", "ar": "مع الخطة للكل {found}"},
    "plot.variants.only_without": {"en": "Without the plan, {found}", "ar": "من دون الخطة {found}"},
    "plot.variants.lead": {
        "en": "{first} leads {second} by {lead}",
        "ar": "يتقدم مسار {first} على {second} بفارق {lead}",
    },
    "plot.variants.tie": {
        "en": "{first} is {lead} ahead of {second}, a tie",
        "ar": "يتقدم مسار {first} على {second} بفارق {lead}، وهو تعادل",
    },
    "plot.variants.level": {"en": "{options} are level", "ar": "تتساوى مسارات {options}"},
    "plot.variants.subtitle": {
        "en": "Score of each course with its 5-95 % range; a colour and mark for each option of the paper and the courses that stand for it; * and hollow: beyond the paper, pure judgement of the team{narrow}",
        "ar": "درجة كل مسار مع مداه من 5% إلى 95%؛ لون وعلامة لكل خيار من خيارات الورقة وللمسارات التي تقوم مقامه؛ والنجمة والعلامة المفرغة: من خارج الورقة، حكم تقديري محض للفريق{narrow}",
    },
    "plot.variants.narrow": {
        "en": ", with ranges that are too narrow, for each judgement is drawn by itself",
        "ar": "، ومدياته أضيق مما ينبغي لأن كل حكم يسحب على حدة",
    },
    "plot.variants.group_with": {"en": "All with the plan", "ar": "الكل مع الخطة"},
    "plot.variants.group_without": {"en": "All without it", "ar": "الكل من دونها"},
    "plot.variants.group_others": {"en": "Others", "ar": "غيرها"},
    "plot.variants.paper": {"en": "{option} (paper)", "ar": "{option} (الورقة)"},
    "plot.variants.beyond": {"en": "beyond the paper", "ar": "من خارج الورقة"},
    "plot.variants.course": {"en": "{name} {score:1}", "ar": "{name} {score:1}"},
    "plot.variants.alt": {
        "en": "A mark with its range for each course. {courses}. {found}",
        "ar": "علامة مع مداها لكل مسار. {courses}. {found}",
    },
    "plot.variants.limits": {
        "en": "what the plan is worth by the paper (the paper judges no course with it and without it), whether a course beyond the paper could be agreed, and other weights; small differences between courses carry no information.",
        "ar": "قيمة الخطة بحسب الورقة (فالورقة لا تحكم على مسار معها ومن دونها)، وإمكان الاتفاق على مسار من خارج الورقة، وأوزانا أخرى؛ والفوارق الصغيرة بين المسارات لا تحمل معلومة.",
    },
    # --- how long ---------------------------------------------------------------------------------------
    "plot.length.from_to": {
        "en": "For one point that an extra year of {option} costs on {losses} it must gain from {least:1} points (on {least_gain}, weights of {least_who}) to {most:1} (on {most_gain}, weights of {most_who})",
        "ar": "مقابل كل نقطة تخسرها سنة إضافية من {option} في {losses} يجب أن تكسب من {least:1} (في {least_gain}، بأوزان {least_who}) إلى {most:1} من النقاط (في {most_gain}، بأوزان {most_who})",
    },
    "plot.length.same": {
        "en": "For one point that an extra year of {option} costs on {losses} it must gain {least:1} points",
        "ar": "مقابل كل نقطة تخسرها سنة إضافية من {option} في {losses} يجب أن تكسب {least:1} من النقاط",
    },
    "plot.length.never": {
        "en": "What an extra year of {option} gains has no weight here, so no gain pays for it",
        "ar": "ما تكسبه سنة إضافية من {option} لا وزن له هنا، فلا كسب يعوض عنها",
    },
    "plot.length.without": {
        "en": "{found}; in {count} of the rows the gain has no weight",
        "ar": "{found}؛ وفي صفوف عددها {count} لا وزن للكسب",
    },
    "plot.length.subtitle": {
        "en": "Points that an extra year must gain on the criterion in bold, for one point lost on {losses}; with more it pays, with fewer not",
        "ar": "نقاط يجب أن تكسبها سنة إضافية في المعيار المكتوب بخط غليظ، مقابل نقطة تخسرها في {losses}؛ فإن كسبت أكثر أجدت، وإن كسبت أقل لم تجد",
    },
    "plot.length.each": {"en": "each of {losses}", "ar": "كل من {losses}"},
    "plot.length.axis": {"en": "Points to gain", "ar": "النقاط المطلوب كسبها"},
    "plot.length.silence": {
        "en": "why so many years the text does not say ({id})",
        "ar": "لا يقول النص لماذا هذا العدد من السنين ({id})",
    },
    "plot.length.part": {"en": "for a point lost on {loss}", "ar": "مقابل نقطة تخسر في {loss}"},
    "plot.length.total": {"en": "{total:1}", "ar": "{total:1}"},
    "plot.length.no_weight": {"en": "no weight: never", "ar": "لا وزن له: لا تجدي أبدا"},
    "plot.length.bar": {"en": "{gain}, {who}: {total}", "ar": "{gain}، {who}: {total}"},
    "plot.length.alt": {
        "en": "Bars, one for each criterion that gains and each set of weights, divided by what is lost. {bars}.",
        "ar": "أعمدة أفقية، عمود لكل معيار يكسب ولكل أوزان، مقسم بحسب ما يخسر. {bars}.",
    },
    "plot.length.limits": {
        "en": "the best number of years: neither the paper nor the model knows how many points a year gains or costs; the figure only sets the price at which one more would pay.",
        "ar": "أفضل عدد من السنين: فلا الورقة ولا النموذج يعرفان كم نقطة تكسب السنة أو تخسر؛ ولا يبين الشكل إلا السعر الذي تجدي عنده سنة أخرى.",
    },
    # --- what to find out first ---------------------------------------------------------------------
    "plot.learn.title": {
        "en": "What to find out first: {name}; to know it would change the choice in {changes} of the cases and gain {points} points on average",
        "ar": "ما ينبغي معرفته أولا: {name}؛ فمعرفة هذا الحكم تغير الاختيار في {changes} من الحالات وتكسب {points} نقطة في المتوسط",
    },
    "plot.learn.title_through": {
        "en": "What to find out first: {name}; to know it would change the choice in {changes} of the cases and gain {points} points on average, mostly as a sign of other things{above}",
        "ar": "ما ينبغي معرفته أولا: {name}؛ فمعرفة هذا الحكم تغير الاختيار في {changes} من الحالات وتكسب {points} نقطة في المتوسط، ومعظم ذلك لأنه علامة على غيره{above}",
    },
    "plot.learn.title_only": {
        "en": "What to find out first: {name}; to know it would change the choice in {changes} of the cases and gain {points} points on average, only as a sign of other things{above}",
        "ar": "ما ينبغي معرفته أولا: {name}؛ فمعرفة هذا الحكم تغير الاختيار في {changes} من الحالات وتكسب {points} نقطة في المتوسط، وذلك كله لأنه علامة على غيره{above}",
    },
    "plot.learn.above": {"en": ", above all {factor}", "ar": "، ولا سيما {factor}"},
    "plot.learn.none": {
        "en": "No single judgement that could be learnt before the decision would change the choice",
        "ar": "لا يغير الاختيار أي حكم بمفرده مما يمكن معرفته قبل القرار",
    },
    "plot.learn.still": {
        "en": "No judgement has a range, so there is nothing to learn",
        "ar": "لا مدى لأي حكم، فلا شيء تزيد المعرفة به",
    },
    "plot.learn.subtitle": {
        "en": "Points gained on average if something is known before choosing, instead of choosing {first} now; beside each bar the share of cases in which another option is then chosen{more}",
        "ar": "النقاط المكتسبة في المتوسط إذا عرف شيء قبل الاختيار بدلا من اختيار {first} الآن؛ وبجانب كل شريط نسبة الحالات التي يختار فيها عندئذ خيار آخر{more}",
    },
    "plot.learn.more": {
        "en": "; single things: the {shown} largest of {worth}",
        "ar": "؛ والمعروض من الأشياء المفردة أكبر {shown} من أصل {worth}",
    },
    "plot.learn.row_everything": {"en": "Everything known", "ar": "معرفة كل شيء"},
    "plot.learn.row_inquiry": {"en": "All that inquiry before could tell", "ar": "كل ما قد يبينه التحري قبل القرار"},
    "plot.learn.of_judgement": {
        "en": "a judgement that could be learnt before the decision",
        "ar": "حكم يمكن معرفته قبل القرار",
    },
    "plot.learn.of_criterion": {
        "en": "a criterion, for all options together",
        "ar": "معيار لكل الخيارات معا",
    },
    "plot.learn.of_factor": {"en": "a common cause", "ar": "سبب مشترك"},
    "plot.learn.alone": {
        "en": "a judgement if it told nothing about others",
        "ar": "الحكم لو لم يدل على غيره",
    },
    "plot.learn.axis": {"en": "Points gained on average", "ar": "النقاط المكتسبة في المتوسط"},
    "plot.learn.worth": {"en": "{points} ({changes})", "ar": "{points} ({changes})"},
    "plot.learn.bar": {"en": "{name}: {worth}", "ar": "{name}: {worth}"},
    "plot.learn.alt": {
        "en": "Bars of points gained, in brackets the share of changed choices. {bars}.",
        "ar": "أشرطة للنقاط المكتسبة، وبين قوسين نسبة تغير الاختيار. {bars}.",
    },
    "plot.learn.limits": {
        "en": "what an inquiry costs and how far it errs (learning is taken to be perfect and free), whether a common cause or the whole of a criterion can be known beforehand, and other weights; what several things are worth does not add up.",
        "ar": "كلفة التحري وخطؤه (فالمعرفة تفترض كاملة وبلا كلفة)، وهل يمكن معرفة سبب مشترك أو معيار كله مسبقا، والأوزان الأخرى؛ ولا تجمع قيم الأشياء بعضها إلى بعض.",
    },
}
