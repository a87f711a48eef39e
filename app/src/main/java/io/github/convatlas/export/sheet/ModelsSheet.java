package io.github.convatlas.export.sheet;

import io.github.convatlas.export.table.Cell;
import io.github.convatlas.export.table.Table;
import io.github.convatlas.library.OwnedModel;
import io.github.convatlas.library.pretrained.ModelStore;
import io.github.convatlas.library.pretrained.PretrainedModel;

import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Lays trained models out: those that are part of the program, those of the catalog, then the user's own files. */
public final class ModelsSheet {
    private final Words words;
    private final Table.Builder sheet = new Table.Builder();

    private ModelsSheet(Words words) {
        this.words = words;
    }

    /**
     * A model that is part of the program.
     *
     * @param id         its name
     * @param network    of the atlas
     * @param license    under which it may be used
     * @param bytes      of its file
     * @param resolution side of its input in pixels
     * @param small      whether its weights and activations have eight bits
     */
    public record Embedded(String id, String network, String license, long bytes, int resolution, boolean small) {
    }

    /**
     * These models of the program and of the catalog, and all files of the user.
     *
     * @param embedded part of the program, in this order
     * @param store    which knows what is here
     * @param models   of the catalog, in this order
     * @param language of headings and remarks
     */
    public static Table of(List<Embedded> embedded, ModelStore store, List<PretrainedModel> models, Locale language) {
        var layout = new ModelsSheet(new Words(language));
        layout.heads();
        embedded.forEach(layout::row);
        models.forEach(model -> layout.row(model, store.installed(model).isPresent()));
        store.owned().forEach(layout::row);
        return layout.sheet.remark(layout.words.get("models.source")).build();
    }

    private void heads() {
        sheet.columns(left("models.id"), left("models.network"), left("models.publisher"), left("models.license"),
                right("models.bytes"), right("models.input"), right("models.top1"), right("models.top5"),
                left("models.state"));
    }

    private Table.Column left(String key) {
        return Table.Column.left(words.get(key));
    }

    private Table.Column right(String key) {
        return Table.Column.right(words.get(key));
    }

    private void row(Embedded model) {
        String card = words.get("models.card") + (model.small() ? " " + words.get("models.INT8") : "");
        sheet.row(Cell.text(model.id()), Cell.text(model.network()), Cell.text(words.get("models.embedded")),
                Cell.text(model.license()).noted(sheet.footnote(card)), Cell.compact(model.bytes()),
                Cell.plain(model.resolution()), Cell.BLANK, Cell.BLANK, Cell.text(words.get("models.here")));
    }

    private void row(PretrainedModel model, boolean here) {
        sheet.row(Cell.text(model.id()), Cell.text(model.network().orElse("")), Cell.text(model.source()),
                license(model), Cell.compact(model.bytes()), Cell.plain(model.resolution()), top1(model),
                percent(model.top5()), Cell.text(here ? words.get("models.here") : ""));
    }

    /** The license with all that is to be known of the model in one footnote. */
    private Cell license(PretrainedModel model) {
        Cell license = Cell.text(model.license());
        String remarks = model.remarks().stream().map(remark -> words.get("models." + remark.name()))
                .collect(Collectors.joining(" "));
        return remarks.isEmpty() ? license : license.noted(sheet.footnote(remarks));
    }

    private Cell top1(PretrainedModel model) {
        Cell top1 = percent(model.top1());
        return model.accuracyResolution().isEmpty()
                ? top1
                : top1.noted(sheet.footnote(words.fill("models.measured",
                        Integer.toString(model.accuracyResolution().getAsInt()))));
    }

    private void row(OwnedModel model) {
        sheet.row(Cell.text(model.id()), Cell.BLANK, Cell.text(words.get("models.own")), Cell.BLANK,
                Cell.compact(model.bytes()), Cell.BLANK, Cell.BLANK, Cell.BLANK,
                Cell.text(words.get("models." + model.state().name()) + " " + model.file()));
    }

    private static Cell percent(OptionalDouble value) {
        return value.isPresent() ? Cell.measured(value.getAsDouble(), 2) : Cell.BLANK;
    }
}
