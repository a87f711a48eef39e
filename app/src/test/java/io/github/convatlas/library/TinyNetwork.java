package io.github.convatlas.library;

/** The spec of a network of a user's own, as small as one can be. */
public final class TinyNetwork {
    private TinyNetwork() {
    }

    /** Two layers and a head, under the given id. */
    public static String spec(String id) {
        return """
                {
                  "formatVersion": 1,
                  "id": "%s",
                  "title": "Tiny",
                  "family": "Mine",
                  "year": 2025,
                  "source": {"paper": "none", "title": "none", "table": "none"},
                  "about": {"en": "Two layers.", "ja": "2層です。"},
                  "parameters": {
                    "resolution": {"type": "integer", "min": 1, "max": 512, "default": 32},
                    "classes": {"type": "integer", "min": 1, "max": 1000, "default": 10}
                  },
                  "defaults": {"block": "conv-norm-activation", "activation": "relu"},
                  "stem": [{"kernel": 3, "stride": 2, "out": 8}],
                  "stages": [{"kernel": 3, "out": 16, "stride": 2}],
                  "head": [{"id": "gap", "globalPool": {}}, {"id": "flatten", "flatten": {}},
                    {"id": "fc", "linear": {"out": "classes"}}]
                }
                """.formatted(id);
    }
}
