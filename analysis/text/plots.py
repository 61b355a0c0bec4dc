"""Words of the figures: titles, axes, and what a figure does not show."""

PLOTS: dict[str, dict[str, str | dict[str, str]]] = {
    "plot.limits": {
        "en": "What this figure does not show: {limits}",
        "ar": "ما لا يظهره هذا الشكل: {limits}",
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
        "en": "{first} ranks first, {lead} ahead of {second}; within the ranges of the judgements {second} also comes out ahead",
        "ar": "المرتبة الأولى من نصيب {first} بفارق {lead} عن {second}؛ وضمن مديات الأحكام قد يتقدم {second} أيضا",
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
        "en": "Stacked bars. {title}. {bars}.",
        "ar": "أشرطة مكدسة. {title}. {bars}.",
    },
    "plot.ranking.limits": {
        "en": "how the order changes with other weights or other judgements, nor how sure each judgement is.",
        "ar": "كيف يتغير الترتيب بأوزان أو أحكام أخرى، ولا مدى اليقين بكل حكم.",
    },
}
