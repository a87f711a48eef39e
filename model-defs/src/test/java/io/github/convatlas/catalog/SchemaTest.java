package io.github.convatlas.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.convatlas.spec.ParameterSpec;
import io.github.convatlas.spec.Primitive;
import io.github.convatlas.spec.ValueType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;
import java.util.stream.Stream;

class SchemaTest {
    private static final Schema NETWORK = schema("network");
    private static final Schema BLOCK = schema("block");

    @ParameterizedTest
    @MethodSource("networks")
    void everyBuiltInNetworkFitsTheSchema(String file) {
        assertThat(NETWORK.validate(BuiltInFiles.read(file), InputFormat.JSON)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("blocks")
    void everyBuiltInBlockFitsTheSchema(String file) {
        assertThat(BLOCK.validate(BuiltInFiles.read(file), InputFormat.JSON)).isEmpty();
    }

    @Test
    void theSchemaRefusesAMisspeltField() {
        String misspelt = BuiltInFiles.read("networks/mobilenet-v2.json").replace("\"family\"", "\"famly\"");

        assertThat(NETWORK.validate(misspelt, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void theSchemaRefusesAStepThatDoesTwoThings() {
        String two = BuiltInFiles.read("blocks/vgg.json").replace("\"id\": \"conv\",",
                "\"id\": \"conv\", \"flatten\": {},");

        assertThat(BLOCK.validate(two, InputFormat.JSON)).isNotEmpty();
    }

    @Test
    void theSchemasKnowEveryOperationAndTypeOfTheLanguage() {
        JsonNode block = new JsonMapper().readTree(BuiltInFiles.read("schema/block.schema.json"));
        JsonNode network = new JsonMapper().readTree(BuiltInFiles.read("schema/network.schema.json"));

        for (Primitive primitive : Primitive.values()) {
            assertThat(block.at("/$defs/step/properties").has(primitive.specName())).isTrue();
            JsonNode inRow = network.at("/$defs/row/properties/" + primitive.specName());
            List<String> names = primitive.parameters().stream().map(ParameterSpec::name).toList();
            assertThat(inRow.path("properties").propertyNames()).as(primitive.specName())
                    .containsExactlyInAnyOrderElementsOf(names);
        }
        assertThat(network.at("/$defs/parameter/properties/type/enum").valueStream().map(JsonNode::asString))
                .containsExactlyElementsOf(ValueType.specNames());
    }

    static Stream<String> networks() {
        return new BuiltInFiles().networks().keySet().stream();
    }

    static Stream<String> blocks() {
        return new BuiltInFiles().blocks().keySet().stream();
    }

    private static Schema schema(String name) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(BuiltInFiles.read("schema/" + name + ".schema.json"), InputFormat.JSON);
    }
}
