package io.github.convatlas.ui.compare.board;

import io.github.convatlas.arrangement.ComparisonLook.Diagrams;
import io.github.convatlas.ui.compare.sheet.Sheet;
import io.github.convatlas.ui.diagram.board.DiagramBoard;
import io.github.convatlas.ui.diagram.model.DiagramViewModel;
import io.github.convatlas.ui.workspace.WorkContext;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

/**
 * The diagrams above the sheet, where the user wants them. Until the user says, they are there where there is room. Nothing is
 * drawn before they are seen.
 */
public final class BoardHost {
    private static final String PLACE = "compare.diagrams.share";
    private static final double ROOMY = 640;
    private static final double USUAL = 0.42;
    private static final double NARROW = 208;
    private static final double WIDE = 460;
    private final WorkContext context;
    private final Sheet sheet;
    private final Supplier<DiagramViewModel> model;
    private final SplitPane split = new SplitPane();
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private Optional<AlignedBoard> board = Optional.empty();
    private boolean arranging;
    private boolean roomy;

    /**
     * A host without diagrams yet.
     *
     * @param context of the view
     * @param sheet   what stands below
     * @param model   makes what the diagrams show, or gives what was made before
     */
    public BoardHost(WorkContext context, Sheet sheet, Supplier<DiagramViewModel> model) {
        this.context = context;
        this.sheet = sheet;
        this.model = model;
        split.setOrientation(Orientation.VERTICAL);
        split.getStyleClass().add("compare-split");
        split.getItems().setAll(sheet);
        split.heightProperty().subscribe(height -> suggest(height.doubleValue()));
        shown.subscribe(this::arrange);
        context.lifetime().add(wish().subscribe((_, _) -> follow()));
    }

    /** Diagrams and sheet. */
    public Region node() {
        return split;
    }

    /** Whether the diagrams are seen. */
    public BooleanProperty shownProperty() {
        return shown;
    }

    /** The user wants the diagrams, or not; a step that can be taken back. */
    public void choose(boolean wanted) {
        wish().set(wanted ? Diagrams.SHOWN : Diagrams.HIDDEN);
        shown.set(wanted);
    }

    private ObjectProperty<Diagrams> wish() {
        return context.state().looking().diagramsProperty();
    }

    /** Before the view has a height, nobody sees it. */
    private void follow() {
        if (split.getHeight() > 0 && !arranging) {
            shown.set(switch (wish().get()) {
                case SHOWN -> true;
                case HIDDEN -> false;
                case BY_ROOM -> roomy;
            });
        }
    }

    /** Diagrams that are there stay where the window gets lower. */
    private void suggest(double height) {
        roomy |= height >= ROOMY;
        follow();
    }

    private void arrange(boolean show) {
        arranging = true;
        sheet.setWidestColumn(show ? WIDE : NARROW);
        if (show) {
            AlignedBoard made = board.orElseGet(() -> new AlignedBoard(
                    new DiagramBoard(model.get(), context), sheet.columnsProperty()));
            board = Optional.of(made);
            split.getItems().setAll(made, sheet);
            split.setDividerPositions(share());
            split.getDividers().getFirst().positionProperty().subscribe((_, at) -> {
                if (split.getItems().size() == 2) {
                    context.state().notes().put(PLACE, String.valueOf(at));
                }
            });
        } else {
            split.getItems().setAll(sheet);
        }
        arranging = false;
    }

    private double share() {
        try {
            double kept = Double.parseDouble(context.state().notes().getOrDefault(PLACE, ""));
            return kept > 0.1 && kept < 0.9 ? kept : USUAL;
        } catch (NumberFormatException _) {
            return USUAL;
        }
    }
}
