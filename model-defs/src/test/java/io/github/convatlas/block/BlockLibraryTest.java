package io.github.convatlas.block;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.convatlas.json.Reading;
import io.github.convatlas.spec.reader.SpecReader;
import org.junit.jupiter.api.Test;

import java.util.LinkedHashMap;

class BlockLibraryTest {
    private static final String BLOCK = """
            {"formatVersion": 1, "block": "%s", "title": "T", "label": "L", "parameters": {},
             "body": [{"id": "step", %s}]}
            """;

    @Test
    void blocksMayUseEachOtherInAnyOrder() {
        assertThat(library("a", "'block': 'b'", "b", "'flatten': {}")).isInstanceOf(Reading.Success.class);
    }

    @Test
    void blocksThatUseEachOtherInACircleAreRefused() {
        assertThat(library("a", "'block': 'b'", "b", "'block': 'a'").toString())
                .contains("a block must not use itself: a → b → a");
    }

    @Test
    void twoBlocksOfOneNameAreRefused() {
        assertThat(library("a", "'flatten': {}", "a", "'softmax': {}").toString())
                .contains("there is a block named \"a\" already, in 1.json");
    }

    @Test
    void aParameterMustNotBeCalledLikeAnOperation() {
        var texts = new LinkedHashMap<String, String>();
        texts.put("a.json", BLOCK.formatted("a", "\"flatten\": {}").replace("\"parameters\": {}",
                "\"parameters\": {\"conv\": {\"type\": \"integer\"}}"));

        assertThat(new SpecReader().readBlocks(texts).toString())
                .contains("the name \"conv\" means something else already");
    }

    private static Reading<BlockLibrary> library(String first, String firstStep, String second, String secondStep) {
        var texts = new LinkedHashMap<String, String>();
        texts.put("1.json", BLOCK.formatted(first, firstStep.replace('\'', '"')));
        texts.put("2.json", BLOCK.formatted(second, secondStep.replace('\'', '"')));
        return new SpecReader().readBlocks(texts).then(BlockLibrary::of);
    }
}
