package io.github.convatlas.ui.compare.section;

import io.github.convatlas.analysis.CensusRule;
import io.github.convatlas.analysis.CensusRule.Kernels;
import io.github.convatlas.analysis.CensusRule.Side;
import io.github.convatlas.ui.common.Texts;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;

/** How the 3x3 convolutions are counted, to be chosen. */
final class RuleBar {
    private final Texts texts;
    private final CensusRule rule;
    private final Consumer<CensusRule> chosen;

    RuleBar(Texts texts, CensusRule rule, Consumer<CensusRule> chosen) {
        this.texts = texts;
        this.rule = rule;
        this.chosen = chosen;
    }

    /** The controls in a line, or in more where there is too little room. */
    FlowPane node() {
        var bar = new FlowPane();
        bar.getStyleClass().add("rule-bar");
        bar.setAccessibleText(texts.get("compare.rule"));
        bar.getChildren().addAll(
                choice("compare.rule.by",
                        segment("input", rule.side() == Side.INPUT, rule.by(Side.INPUT), "left-pill"),
                        segment("output", rule.side() == Side.OUTPUT, rule.by(Side.OUTPUT), "right-pill")),
                choice("compare.rule.five",
                        segment("two", rule.kernels() == Kernels.AS_3X3, rule.counting(Kernels.AS_3X3), "left-pill"),
                        segment("one", rule.kernels() == Kernels.AS_ONE, rule.counting(Kernels.AS_ONE),
                                "right-pill")),
                check("shortcuts", rule.shortcuts(), rule.withShortcuts(!rule.shortcuts())),
                check("heads", rule.heads(), rule.withHeads(!rule.heads())));
        if (!rule.equals(CensusRule.ARTICLE)) {
            var back = new Hyperlink(texts.get("compare.rule.article"));
            back.setId("rule-article");
            back.setOnAction(_ -> chosen.accept(CensusRule.ARTICLE));
            bar.getChildren().add(back);
        }
        return bar;
    }

    private HBox choice(String key, ToggleButton... segments) {
        var name = new Label(texts.get(key));
        name.getStyleClass().add("rule-name");
        var line = new HBox(name);
        line.getStyleClass().addAll("segments", "rule-choice");
        line.getChildren().addAll(List.of(segments));
        return line;
    }

    private ToggleButton segment(String id, boolean selected, CensusRule leadsTo, String styleClass) {
        var button = new ToggleButton(texts.get("compare.rule." + id));
        button.setId("rule-" + id);
        button.getStyleClass().add(styleClass);
        button.setTooltip(new Tooltip(texts.get("compare.rule." + id + ".about")));
        button.setAccessibleText(texts.get("compare.rule." + id + ".about"));
        button.setSelected(selected);
        button.setOnAction(_ -> {
            button.setSelected(selected);
            chosen.accept(leadsTo);
        });
        return button;
    }

    private CheckBox check(String id, boolean selected, CensusRule leadsTo) {
        var box = new CheckBox(texts.get("compare.rule." + id));
        box.setId("rule-" + id);
        box.setTooltip(new Tooltip(texts.get("compare.rule." + id + ".about")));
        box.setSelected(selected);
        box.setOnAction(_ -> chosen.accept(leadsTo));
        return box;
    }
}
