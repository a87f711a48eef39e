package io.github.convatlas.ui.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.capture.CaptureProblem;
import io.github.convatlas.image.Interpolation;
import io.github.convatlas.image.Preprocessing.Channels;
import io.github.convatlas.image.decode.DecodeResult.Reason;
import io.github.convatlas.image.decode.PictureInfo.Note;
import io.github.convatlas.ui.common.Language;
import io.github.convatlas.ui.common.Texts;
import io.github.convatlas.ui.run.setup.SetupViewModel.Preset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RunTextsTest {
    private static final Texts TEXTS = Texts.in(Language.JAPANESE);

    @ParameterizedTest
    @EnumSource
    void everyReasonWithoutAPictureIsExplained(Reason reason) {
        assertThat(TEXTS.keySet()).contains("run.broken." + reason, "run.broken." + reason + ".advice",
                "run.short." + reason);
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonWithoutMovingPicturesIsExplainedAndSaysWhatToDo(CaptureProblem.Kind kind) {
        assertThat(TEXTS.keySet()).contains("run.capture." + kind, "run.capture." + kind + ".advice");
    }

    @ParameterizedTest
    @EnumSource
    void everyNoteOnAPictureHasAText(Note note) {
        assertThat(TEXTS.keySet()).contains("run.note." + note);
    }

    @ParameterizedTest
    @EnumSource
    void everyInterpolationHasAName(Interpolation interpolation) {
        assertThat(TEXTS.keySet()).contains("run.setup.interpolation." + interpolation);
    }

    @ParameterizedTest
    @EnumSource
    void everyOrderOfChannelsHasAName(Channels channels) {
        assertThat(TEXTS.keySet()).contains("run.setup.channels." + channels);
    }

    @ParameterizedTest
    @EnumSource
    void everyPresetHasAName(Preset preset) {
        assertThat(TEXTS.keySet()).contains("run.setup.preset." + preset);
    }
}
