package io.github.convatlas.ui.shell;

import io.github.convatlas.spec.BlockSpec;
import io.github.convatlas.ui.command.PaletteItem;
import io.github.convatlas.ui.common.Notice;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.workspace.WorkContext;

import java.util.List;
import java.util.stream.Stream;

/**
 * The words of the field that the palette explains: the blocks of the atlas, and terms.
 *
 * @param context of the window
 */
record PaletteWords(WorkContext context) {
    /** Keys of the terms; each has a name, which may hold several spellings, and an explanation. */
    static final List<String> TERMS = List.of("macs", "params", "activations", "census", "depthwise", "pointwise",
            "grouped", "shuffle", "bottleneck", "inverted", "expansion", "shortcut", "width", "compound", "bn", "relu6",
            "swish", "hswish", "gelu", "stride", "dilation", "globalpool", "head", "nas", "pareto");

    /** The blocks that networks are made of. */
    Stream<PaletteItem> blocks() {
        Texts texts = context.texts();
        return context.library().atlas().stream().flatMap(atlas -> atlas.blocks().stream())
                .map(block -> item(block.title(), texts.get("shell.palette.block", block.name()),
                        explain(block, texts)));
    }

    private static String explain(BlockSpec block, Texts texts) {
        String about = block.about().in(texts.language().locale());
        return block.source().isEmpty() ? about : texts.get("shell.palette.source", about, block.source());
    }

    /** Words that are no block. */
    Stream<PaletteItem> terms() {
        Texts texts = context.texts();
        return TERMS.stream().map(key -> item(texts.get("shell.term." + key), texts.get("shell.palette.term"),
                texts.get("shell.term." + key + ".about")));
    }

    /** Chosen, a word stays explained until the message is dismissed. */
    private PaletteItem item(String title, String group, String explanation) {
        return new PaletteItem(title, group, "", explanation, () -> context.errors().show("word",
                _ -> new Notice(Notice.Kind.INFO, title, explanation, "")));
    }
}
