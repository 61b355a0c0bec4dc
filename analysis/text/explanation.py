"""Words of the explanation of a pair of options."""

EXPLANATION: dict[str, dict[str, str | dict[str, str]]] = {
    "explain.leads": {
        "en": "{option} leads {over} by {lead:1} points ({one:1} against {other:1} of 100).",
        "ar": "درجة {option} أعلى من درجة {over} بمقدار {lead:1} نقطة ({one:1} مقابل {other:1} من 100).",
    },
    "explain.trails": {
        "en": "{option} trails {over} by {lead:1} points ({one:1} against {other:1} of 100).",
        "ar": "درجة {option} أدنى من درجة {over} بمقدار {lead:1} نقطة ({one:1} مقابل {other:1} من 100).",
    },
    "explain.level": {
        "en": "{option} and {over} have the same score, {one:1} of 100.",
        "ar": "درجة {option} هي درجة {over} نفسها، {one:1} من 100.",
    },
    "explain.within_margin": {
        "en": "That is within the tie margin of {margin}: a tie.",
        "ar": "وهذا ضمن هامش التعادل البالغ {margin}: أي تعادل.",
    },
    "explain.beyond": {
        "en": "{option} is beyond the paper and not ranked: pure judgement of the team.",
        "ar": "{option} من خارج الورقة ولا يدخل في الترتيب: حكم تقديري محض لفريق التحليل.",
    },
    "explain.weights": {
        "en": "Each part is weight x (value of {option} - value of {over}); together they make the lead. Every size is judgement.",
        "ar": "كل جزء هو الوزن × (قيمة {option} - قيمة {over})، ومجموعها هو الفارق. والمقادير كلها أحكام تقديرية.",
    },
    # the grid
    "explain.column_criterion": {"en": "Criterion", "ar": "المعيار"},
    "explain.column_weight": {"en": "Weight %", "ar": "الوزن %"},
    "explain.column_points": {"en": "Points", "ar": "النقاط"},
    "explain.column_basis": {"en": "Basis", "ar": "الأساس"},
    "explain.column_text": {"en": "The text", "ar": "النص"},
    "explain.column_claims": {"en": "Claims", "ar": "المداخل"},
    "explain.total": {"en": "Lead", "ar": "الفارق"},
    "explain.basis": {"en": "{basis} {grade}", "ar": "{basis} {grade}"},
    "basis.stated": {"en": "stated", "ar": "مصرح به"},
    "basis.implied": {"en": "implied", "ar": "مفهوم"},
    "basis.judgement": {"en": "judgement", "ar": "تقدير"},
    "order.finding": {"en": "finding for {option}", "ar": "نتيجة لمصلحة {option}"},
    "order.purpose": {"en": "aim for {option}", "ar": "غاية لمصلحة {option}"},
    "order.inference": {"en": "inference for {option}", "ar": "استدلال لمصلحة {option}"},
    "order.silent": {"en": "silent", "ar": "صامت"},
    "order.unread": {"en": "-", "ar": "-"},
    "explain.key": {
        "en": "Basis: the weaker of the two judgements, with its grade from 1 (judgement only) to 4 (stated outright, with reasons).",
        "ar": "الأساس: أضعف الحكمين، مع درجته من 1 (تقدير فقط) إلى 4 (مصرح به مع أسبابه).",
    },
    # in words
    "explain.deciding": {
        "en": "Decided by: {criteria}. Without them the lead would be gone.",
        "ar": "المعايير الحاسمة: {criteria}. ومن دونها يزول الفارق.",
    },
    "explain.deciding_alone": {
        "en": "Decided by: {criteria}. Without it the lead would be gone.",
        "ar": "المعيار الحاسم: {criteria}. ومن دونه يزول الفارق.",
    },
    "explain.deciding_each": {
        "en": "Decided by: {criteria}. Without any one of them the lead would be gone.",
        "ar": "المعايير الحاسمة: {criteria}. ومن دون أي منها يزول الفارق.",
    },
    "explain.undecided": {
        "en": "No two or three criteria decide: the lead is spread over many.",
        "ar": "لا يحسم الأمر معياران أو ثلاثة: فالفارق موزع على معايير كثيرة.",
    },
    "explain.equal": {
        "en": "They are equal on every criterion that has weight.",
        "ar": "وهما متساويان في كل معيار له وزن.",
    },
    "explain.cancels": {
        "en": "What speaks for either cancels out: for {option} {for_}; for {over} {against}.",
        "ar": "وما لكل منهما يلغي ما للآخر: لمصلحة {option} {for_}؛ ولمصلحة {over} {against}.",
    },
    "explain.against": {"en": "Pulling the other way: {criteria}.", "ar": "في الاتجاه المعاكس: {criteria}."},
    "explain.no_against": {"en": "No criterion pulls the other way.", "ar": "لا معيار في الاتجاه المعاكس."},
    "explain.rate": {
        "en": "On these weights one point on {criterion} is worth {points:1} points on {other}.",
        "ar": "بهذه الأوزان تساوي النقطة الواحدة في {criterion} ما قدره {points:1} نقطة في {other}.",
    },
    # how long
    "explain.year_note": {
        "en": "How long should {option} last? {note}",
        "ar": "كم ينبغي أن تكون مدة {option}؟ {note}",
    },
    "explain.year_silence": {
        "en": "The paper's silence ({id}): {point} {detail}",
        "ar": "ما سكتت عنه الورقة ({id}): {point} {detail}",
    },
    "explain.year_title": {
        "en": "An extra year pays only if it gains at least so many points on the first criterion for each point lost on the second:",
        "ar": "لا تجدي سنة إضافية إلا إذا كسبت في المعيار الأول هذا العدد من النقاط على الأقل مقابل كل نقطة تخسرها في الثاني:",
    },
    "explain.year_weights": {"en": "On the weights of", "ar": "بأوزان"},
    "explain.year_pair": {"en": "{gain} for {loss}", "ar": "{gain} مقابل {loss}"},
    "explain.year_both": {"en": "all of these", "ar": "هذه كلها"},
    # passages
    "explain.passages": {
        "en": "The passages, criterion by criterion (others: --criterion ID, or coalition-exit show evidence --about ID):",
        "ar": "مواضع النص، معيارا معيارا (ولغيرها: --criterion ID أو coalition-exit show evidence --about ID):",
    },
    "explain.passage_head": {
        "en": "{criterion} ({id}): {points:+1} points",
        "ar": "{criterion} ({id}): {points:+1} نقطة",
    },
    "explain.judgement": {
        "en": "  {option}: {points} (5, 50, 95 %), {basis}, grade {grade}. {rationale}",
        "ar": "  {option}: {points} (5 و50 و95 %)، {basis}، درجة السند {grade}. {rationale}",
    },
    "explain.order": {"en": "  The text on the pair: {order}. {note}", "ar": "  النص عن الخيارين: {order}. {note}"},
    "explain.claim": {
        "en": "  {id} ({strength}): {quote} {translation}",
        "ar": "  {id} ({strength}): {quote} {translation}",
    },
    "explain.counter": {
        "en": "  Counter-evidence {id} ({strength}): {quote} {translation}",
        "ar": "  دليل معاكس {id} ({strength}): {quote} {translation}",
    },
    "explain.no_claims": {"en": "  No passage: judgement.", "ar": "  لا موضع في النص: تقدير."},
    "strength.certain": {"en": "plain", "ar": "جزم"},
    "strength.possible": {"en": "possible", "ar": "احتمال"},
    "strength.conditional": {"en": "conditional", "ar": "مشروط"},
}
