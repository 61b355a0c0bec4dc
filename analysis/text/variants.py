"""Words of the courses beyond the paper, beside its options."""

VARIANTS: dict[str, dict[str, str | dict[str, str]]] = {
    "variants.none": {
        "en": "The case has no courses beyond its ranked options.",
        "ar": "لا تتضمن البيانات مسارات غير الخيارات المرتبة.",
    },
    "variants.mark": {
        "en": "* beyond the paper: pure judgement of the team with wide ranges and no passage behind it; small differences from the paper's options carry no information.",
        "ar": "* من خارج الورقة: حكم تقديري محض للفريق بمديات واسعة لا سند له من موضع في النص؛ والفوارق الصغيرة عن خيارات الورقة لا تحمل معلومة.",
    },
    "variants.mark_apart": {
        "en": "* beyond the paper: pure judgement of the team with no passage behind it; small differences from the paper's options carry no information. Each of these judgements has a wide range; but the case names no common causes for these courses, so each is drawn by itself, and that narrows the ranges of their totals.",
        "ar": "* من خارج الورقة: حكم تقديري محض للفريق لا سند له من موضع في النص؛ والفوارق الصغيرة عن خيارات الورقة لا تحمل معلومة. ولكل من هذه الأحكام مدى واسع؛ لكن البيانات لا تذكر أسبابا مشتركة لهذه المسارات، فيسحب كل حكم على حدة، وهذا يضيق مديات مجاميعها.",
    },
    "variants.best": {
        "en": "Of the paper's options {option} is the best, at rank {rank} of {count}, {behind} behind {first}.",
        "ar": "أفضل خيارات الورقة هو {option}، ومرتبته {rank} من {count}، متأخرا عن {first} بفارق {behind}.",
    },
    "variants.best_tied": {
        "en": "Of the paper's options {option} is the best, at rank {rank} of {count}, {behind} behind {first}: a tie.",
        "ar": "أفضل خيارات الورقة هو {option}، ومرتبته {rank} من {count}، متأخرا عن {first} بفارق {behind}: وهو تعادل.",
    },
    "variants.best_first": {
        "en": "Of all {count} courses {option} of the paper is first.",
        "ar": "الأول بين المسارات كلها، وعددها {count}، هو {option} من خيارات الورقة.",
    },
    "variants.equal_with": {
        "en": "On equal terms, every option with the mitigations of the plan: {listed}.",
        "ar": "بشروط متساوية، كل خيار مع إجراءات الخطة: {listed}.",
    },
    "variants.equal_without": {
        "en": "On equal terms, every option without them: {listed}.",
        "ar": "بشروط متساوية، كل خيار من دونها: {listed}.",
    },
    "variants.score": {"en": "{option} {score:1}", "ar": "{option} {score:1}"},
    "variants.stays": {
        "en": "{first} stays first there, by more than the tie margin.",
        "ar": "ويبقى مسار {first} أولا هناك بأكثر من هامش التعادل.",
    },
    "variants.ties": {
        "en": "There {first} is no clear first: it is tied with {others}.",
        "ar": "وهناك لا يكون مسار {first} أولا بوضوح، بل يتعادل مع {others}.",
    },
    "variants.goes": {
        "en": "There {first} is behind {other}{tie}.",
        "ar": "وهناك يتأخر مسار {first} عن {other}{tie}.",
    },
    "variants.goes_tie": {"en": ", within the tie margin", "ar": "، ضمن هامش التعادل"},
    "variants.rests": {
        "en": "So the headline rests on which options are given the plan.",
        "ar": "فالخلاصة تقوم على أي الخيارات أعطيت لها الخطة.",
    },
    "variants.rests_alone": {
        "en": "So the headline rests on the plan being given to {first} alone.",
        "ar": "فالخلاصة تقوم على أن الخطة أعطيت لخيار {first} وحده.",
    },
    "variants.clear": {
        "en": "So not the first place but its clear lead rests on which options are given the plan.",
        "ar": "فليست المرتبة الأولى، بل التقدم الواضح فيها، ما يقوم على أي الخيارات أعطيت لها الخطة.",
    },
    "variants.clear_alone": {
        "en": "So not the first place but its clear lead rests on the plan being given to {first} alone.",
        "ar": "فليست المرتبة الأولى، بل التقدم الواضح فيها، ما يقوم على أن الخطة أعطيت لخيار {first} وحده.",
    },
    "variants.holds": {
        "en": "So the headline does not rest on who is given the plan.",
        "ar": "فالخلاصة لا تقوم على من أعطيت له الخطة.",
    },
    "variants.partly": {
        "en": "So the headline holds on one of the two and not on the other.",
        "ar": "فالخلاصة تصح في إحدى الحالتين دون الأخرى.",
    },
    "variants.perspectives": {
        "by": "count",
        "en": {
            "one": "On the weights of the one perspective a course beyond the paper is first among all: {added} of 1; ahead of every option of the paper by more than the tie margin: {clear}.",
            "other": "Among all courses one beyond the paper is first on {added} of the {count} perspectives, ahead of every option of the paper by more than the tie margin on {clear}.",
        },
        "ar": {
            "zero": "لا منظورات ({count}): مسار من خارج الورقة أول في {added}، وبأكثر من هامش التعادل عن كل خيارات الورقة في {clear}.",
            "one": "بأوزان المنظور الوحيد: مسار من خارج الورقة أول بين الكل في {added} من 1، وبأكثر من هامش التعادل عن كل خيارات الورقة في {clear}.",
            "two": "بين المسارات كلها يكون مسار من خارج الورقة أولا في {added} من المنظورين، وبأكثر من هامش التعادل عن كل خيارات الورقة في {clear}.",
            "few": "بين المسارات كلها يكون مسار من خارج الورقة أولا في {added} من المنظورات، وعددها {count}، وبأكثر من هامش التعادل عن كل خيارات الورقة في {clear}.",
            "many": "بين المسارات كلها يكون مسار من خارج الورقة أولا في {added} من المنظورات، وعددها {count}، وبأكثر من هامش التعادل عن كل خيارات الورقة في {clear}.",
            "other": "بين المسارات كلها يكون مسار من خارج الورقة أولا في {added} من المنظورات، وعددها {count}، وبأكثر من هامش التعادل عن كل خيارات الورقة في {clear}.",
        },
    },
    "variants.perspectives_all": {
        "by": "count",
        "en": {
            "one": "On the weights of the one perspective a course beyond the paper is first among all; ahead of every option of the paper by more than the tie margin: {clear}.",
            "other": "Among all courses one beyond the paper is first on all {count} perspectives, ahead of every option of the paper by more than the tie margin on {clear}.",
        },
        "ar": {
            "zero": "بين المسارات كلها يكون مسار من خارج الورقة أولا في كل المنظورات ({count})، وبأكثر من هامش التعادل عن كل خيارات الورقة في {clear}.",
            "one": "بأوزان المنظور الوحيد يكون مسار من خارج الورقة أولا بين المسارات كلها، وبأكثر من هامش التعادل عن كل خيارات الورقة في {clear}.",
            "two": "بين المسارات كلها يكون مسار من خارج الورقة أولا في المنظورين كليهما، وبأكثر من هامش التعادل عن كل خيارات الورقة في {clear}.",
            "few": "بين المسارات كلها يكون مسار من خارج الورقة أولا في كل المنظورات ({count})، وبأكثر من هامش التعادل عن كل خيارات الورقة في {clear}.",
            "many": "بين المسارات كلها يكون مسار من خارج الورقة أولا في كل المنظورات ({count})، وبأكثر من هامش التعادل عن كل خيارات الورقة في {clear}.",
            "other": "بين المسارات كلها يكون مسار من خارج الورقة أولا في كل المنظورات ({count})، وبأكثر من هامش التعادل عن كل خيارات الورقة في {clear}.",
        },
    },
    "variants.title_everybody": {
        "en": "First on everybody's weights (= a tie with another course):",
        "ar": "الأول بأوزان كل منظور (= تعادل مع مسار آخر):",
    },
    "variants.column_weights": {"en": "On the weights of", "ar": "بأوزان"},
    "variants.column_paper": {"en": "Paper's options", "ar": "خيارات الورقة"},
    "variants.column_whole": {"en": "All courses", "ar": "كل المسارات"},
    "variants.column_with": {"en": "All with the plan", "ar": "الكل مع الخطة"},
    "variants.column_without": {"en": "All without it", "ar": "الكل من دونها"},
}
