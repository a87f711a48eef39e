package io.github.convatlas.export.sheet;

import io.github.convatlas.library.pretrained.PretrainedModel;

import java.util.List;
import java.util.Locale;

/** What is to be known of a trained model beside its figures, in sentences. */
public final class ModelRemarks {
    private ModelRemarks() {
    }

    /**
     * The remarks on a model.
     *
     * @param model    of the catalog
     * @param language of the sentences
     * @return one sentence or two for each remark
     */
    public static List<String> of(PretrainedModel model, Locale language) {
        var words = new Words(language);
        return model.remarks().stream().map(remark -> words.get("models." + remark.name())).toList();
    }
}
