"""Words of what the text's orders alone settle."""

REACH: dict[str, dict[str, str | dict[str, str]]] = {
    "reach.title": {
        "en": "What the text's orders alone settle (no judgement of ours is used)",
        "ar": "ما يحسمه ترتيب النص وحده (من دون أي حكم تقديري منا)",
    },
    "reach.basis_stated": {
        "en": "Used: the {orders} orders that the text states as findings{purposes}; every value from 0 to 100 that agrees with them is allowed.",
        "ar": "المستعمل: ما يصرح به النص من ترتيب استنتاجا، وعدده {orders}{purposes}؛ وكل قيمة من 0 إلى 100 توافقه مقبولة.",
    },
    "reach.basis_implied": {
        "en": "Used: the {orders} orders that the text states as findings or that we infer from it{purposes}; every value from 0 to 100 that agrees with them is allowed.",
        "ar": "المستعمل: ما يصرح به النص من ترتيب أو نستنتجه منه، وعدده {orders}{purposes}؛ وكل قيمة من 0 إلى 100 توافقه مقبولة.",
    },
    "reach.with_purposes": {"en": ", stated aims included", "ar": "، ومنه الغايات المعلنة"},
    "reach.without_purposes": {"en": ", stated aims left out", "ar": "، من دون الغايات المعلنة"},
    "reach.no_orders": {
        "en": "The case lists no order from a text at this depth: every option can be first.",
        "ar": "لا تورد البيانات ترتيبا من نص بهذا العمق: فكل خيار يمكن أن يكون أولا.",
    },
    "reach.any": {
        "en": "For any weights: can be first: {can}. Must be first: {must}.",
        "ar": "لأي أوزان: يمكن أن يكون أولا: {can}. ويجب أن يكون أولا: {must}.",
    },
    "reach.same": {
        "by": "count",
        "en": {
            "one": "The same holds on the weights of the one perspective.",
            "other": "The same holds on the weights of each of the {count} perspectives.",
        },
        "ar": {
            "zero": "ويصح ذلك بأوزان كل المنظورات ({count}).",
            "one": "ويصح ذلك بأوزان المنظور الوحيد.",
            "two": "ويصح ذلك بأوزان المنظورين كليهما.",
            "few": "ويصح ذلك بأوزان كل من المنظورات، وعددها {count}.",
            "many": "ويصح ذلك بأوزان كل من المنظورات، وعددها {count}.",
            "other": "ويصح ذلك بأوزان كل من المنظورات، وعددها {count}.",
        },
    },
    "reach.nobody": {"en": "none", "ar": "لا أحد"},
    "reach.never_behind": {
        "en": "Whatever the weights and sizes, {one} is never behind {other}.",
        "ar": "أيا كانت الأوزان والمقادير، لا يتأخر {one} عن {other}.",
    },
    "reach.open": {
        "by": "count",
        "en": {
            "one": "The orders leave {count} pair open: on that criterion the text does not say which of two options is better.",
            "other": "The orders leave {count} pairs open: there the text does not say which of two options is better on a criterion. How that silence is read decides most of the shares below.",
        },
        "ar": {
            "zero": "لا يترك الترتيب أي زوج مفتوحا ({count}).",
            "one": "يترك الترتيب زوجا واحدا مفتوحا: لا يقول النص فيه أي الخيارين أفضل في المعيار.",
            "two": "يترك الترتيب زوجين مفتوحين: لا يقول النص فيهما أي الخيارين أفضل في المعيار.",
            "few": "يترك الترتيب {count} أزواج مفتوحة: لا يقول النص فيها أي الخيارين أفضل في المعيار. وقراءة هذا الصمت تحسم معظم النسب أدناه.",
            "many": "يترك الترتيب {count} زوجا مفتوحا: لا يقول النص فيها أي الخيارين أفضل في المعيار. وقراءة هذا الصمت تحسم معظم النسب أدناه.",
            "other": "يترك الترتيب {count} زوج مفتوح: لا يقول النص فيها أي الخيارين أفضل في المعيار. وقراءة هذا الصمت تحسم معظم النسب أدناه.",
        },
    },
    "reach.column_perspective": {"en": "On the weights of", "ar": "بأوزان"},
    "reach.column_can": {"en": "Can be first", "ar": "يمكن أن يكون أولا"},
    "reach.column_must": {"en": "Must be first", "ar": "يجب أن يكون أولا"},
    "reach.column_reading": {"en": "Silence read as", "ar": "قراءة الصمت"},
    "reach.column_error": {"en": "Standard error", "ar": "الخطأ المعياري"},
    "reach.favoured": {"en": "open pairs for {option}", "ar": "الأزواج المفتوحة لمصلحة {option}"},
    "reach.uniform": {"en": "all values equally likely", "ar": "كل القيم متساوية الاحتمال"},
    "reach.shares": {
        "en": "Shares of the weightings and values tried (two-level weights, which nobody holds) at which each option is first, by reading of silence:",
        "ar": "نسبة ما جرب من أوزان وقيم (أوزان على مستويين لا يتبناها أحد) يكون فيها كل خيار أولا، بحسب قراءة الصمت:",
    },
    "reach.span": {
        "en": "Over the readings of silence {option} is first in {low:0%} to {high:0%}: the range is the answer, not any one line.",
        "ar": "على اختلاف قراءات الصمت تتراوح نسبة المرتبة الأولى لخيار {option} بين {low:0%} و{high:0%}: فالجواب هو المدى لا أي سطر وحده.",
    },
    "reach.depth": {"en": "depth: {depth}", "ar": "العمق: {depth}"},
    "reach.depth_stated": {"en": "stated", "ar": "ما يصرح به النص"},
    "reach.depth_implied": {"en": "stated and implied", "ar": "ما يصرح به النص وما يفهم منه"},
}
