package org.distill4j.processor.emit;

import static com.google.common.truth.Truth.assertThat;
import static org.distill4j.processor.fixture.Kinds.FEATURES;
import static org.distill4j.processor.fixture.OperationBuilder.operation;
import static org.distill4j.processor.fixture.Operations.DENSE;
import static org.distill4j.processor.fixture.Operations.SPLIT;
import static org.distill4j.processor.fixture.Operations.dense;
import static org.distill4j.processor.fixture.Operations.use;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.distill4j.processor.fixture.Kinds;
import org.distill4j.processor.fixture.Places;
import org.distill4j.processor.graph.Hyperparameter;
import org.distill4j.processor.shape.Match;
import org.distill4j.processor.shape.Shape;
import org.distill4j.processor.size.MalformedSizeException;
import org.distill4j.processor.size.Polynomial;
import org.distill4j.processor.size.SizeExpression;
import org.distill4j.processor.spec.Bounds;
import org.distill4j.processor.spec.ElementType;
import org.distill4j.processor.spec.LossSpec;
import org.distill4j.processor.spec.NodeSpec;
import org.distill4j.processor.spec.OperationType;
import org.distill4j.processor.spec.OperationUse;
import org.distill4j.processor.spec.WeightSpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pieces of code that generated classes are made of. */
final class CodeTest {

  private static final Map<String, Integer> VALUES = Map.of("width", 8, "huge", 70_000);

  private static final SizeCode SIZES =
      new SizeCode(
          name -> name.equals("answers") ? name : name.toUpperCase(Locale.ROOT),
          Set.of("answers"),
          size -> size.substitute(name -> Optional.ofNullable(VALUES.get(name))));

  private static Polynomial size(String text) {
    try {
      return SizeExpression.parse(text).evaluate(Polynomial::named, Polynomial::named);
    } catch (MalformedSizeException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  /** Returns code without the packages of classes. */
  private static String plain(CodeBlock code) {
    return code.toString().replaceAll("\\b(?:[a-z0-9]+\\.)+(?=[A-Z])", "");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "width | WIDTH",
        "7 | 7",
        "width / 2 | WIDTH / 2",
        "answers / 2 | Checks.quotient(answers, 2)",
        "huge * huge / 7 | 700000000",
      })
  void aQuotientOfSomethingOpenIsChecked(String text, String code) {
    assertThat(plain(SIZES.ofInt(size(text)))).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2 * answers + 1 | 2L * answers + 1L",
        "answers - 1 | (long) answers - 1L",
        "answers * answers | (long) answers * answers",
        "answers * width / 3 | Checks.quotient((long) answers * WIDTH, 3L)",
        "answers * answers * answers | Checks.product(answers, answers, answers)",
        "3 * answers * answers - width "
            + "| Checks.sum(Checks.product(3L, answers, answers), -WIDTH)",
      })
  void aSizeThatMayBeNoneIsChecked(String text, String code) {
    assertThat(plain(SIZES.ofInt(size(text))))
        .isEqualTo("Checks.sizeOf(\"" + text + "\", " + code + ")");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "answers | answers",
        "width + huge | HUGE + WIDTH",
        "answers + width | (long) answers + WIDTH",
        "answers + answers | 2L * answers",
        "answers - 1 | (long) answers - 1L",
        "answers / 2 | Checks.quotient(answers, 2)",
      })
  void numbersThatAreComparedDoNotOverflow(String text, String code) {
    assertThat(plain(SIZES.ofNumber(size(text)))).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "answers + width | (long) answers + WIDTH",
        "width * answers | (long) answers * WIDTH",
        "3 * answers | 3L * answers",
        "answers * answers / 2 | Checks.quotient((long) answers * answers, 2L)",
      })
  void countsAreLongs(String text, String code) {
    assertThat(plain(SIZES.ofLong(size(text)))).isEqualTo(code);
  }

  private static Match match(OperationType type, Map<String, Polynomial> sizes) {
    return new Match(
        type.signatures().get(0),
        sizes,
        List.of(),
        new Shape(List.of()),
        Optional.empty(),
        Polynomial.ZERO,
        Polynomial.ZERO,
        Polynomial.ZERO);
  }

  @Test
  void aLayerIsMadeWithItsSizes() {
    LayerCode layers = new LayerCode(SIZES, element -> Optional.empty());
    CodeBlock code =
        layers.of(
            dense("answers"),
            match(DENSE, Map.of("inputs", size("width"), "units", size("answers"))));
    assertThat(plain(code)).isEqualTo("new DenseLayer(WIDTH, answers)");
  }

  @Test
  void aLayerIsMadeWithTheElementsOfItsAnnotation() {
    OperationType all =
        operation("All")
            .element("text", ElementType.Content.TEXT)
            .element("constant", ElementType.Content.CONSTANT)
            .element("number", ElementType.Content.NUMBER)
            .element("flag", ElementType.Content.FLAG)
            .element("whole", ElementType.Content.WHOLE)
            .takes("Features(f) -> Features(f)")
            .component("whole", "int")
            .component("text", "java.lang.String")
            .component("constant", "org.example.Mode", "ON", "OFF")
            .component("number", "double")
            .component("flag", "boolean")
            .component("f", "int")
            .build();
    OperationUse use =
        use(
            all,
            "text",
            "a \"quoted\" $L",
            "constant",
            "ON",
            "number",
            0.5,
            "flag",
            true,
            "whole",
            3);
    LayerCode layers = new LayerCode(SIZES, element -> Optional.empty());
    assertThat(plain(layers.of(use, match(all, Map.of("f", size("width"), "whole", size("3"))))))
        .isEqualTo("new AllLayer(3, \"a \\\"quoted\\\" $L\", Mode.ON, 0.5, true, WIDTH)");
  }

  @Test
  void aHyperparameterStandsForItsElement() {
    LayerCode layers =
        new LayerCode(
            SIZES,
            element ->
                element.equals("units")
                    ? Optional.of(CodeBlock.of("lossUnits"))
                    : Optional.empty());
    CodeBlock code =
        layers.of(dense("3"), match(DENSE, Map.of("inputs", size("width"), "units", size("3"))));
    assertThat(plain(code)).isEqualTo("new DenseLayer(WIDTH, lossUnits)");
  }

  @Test
  void numbersThatJavaHasNoLiteralForAreConstants() {
    assertThat(plain(LayerCode.literal(Double.NaN))).isEqualTo("Double.NaN");
    assertThat(plain(LayerCode.literal(Double.POSITIVE_INFINITY)))
        .isEqualTo("Double.POSITIVE_INFINITY");
    assertThat(plain(LayerCode.literal(Double.NEGATIVE_INFINITY)))
        .isEqualTo("Double.NEGATIVE_INFINITY");
    assertThat(plain(LayerCode.literal(1e-300))).isEqualTo("1.0E-300");
    assertThat(plain(LayerCode.literal(false))).isEqualTo("false");
  }

  private static Setting setting(ElementType.Content content, Object value, Bounds range) {
    return HyperparameterCode.setting(
        new Hyperparameter("rate", content, value, Optional.ofNullable(range), "rate of it"));
  }

  @Test
  void aSettingChecksItsRange() {
    Bounds above = new Bounds(0, Double.MAX_VALUE, true, false);
    Bounds atLeast = new Bounds(2, Double.POSITIVE_INFINITY, false, false);
    Bounds below = new Bounds(0, 1, false, true);
    assertThat(plain(setting(ElementType.Content.NUMBER, 1.0, above).check()))
        .isEqualTo("Checks.above(\"rate\", rate, 0.0)");
    assertThat(plain(setting(ElementType.Content.WHOLE, 3, atLeast).check()))
        .isEqualTo("Checks.atLeast(\"rate\", rate, 2.0)");
    assertThat(plain(setting(ElementType.Content.NUMBER, 0.5, below).check()))
        .isEqualTo("Checks.range(\n\"rate\", rate, 0.0, 1.0, false, true)");
    assertThat(plain(setting(ElementType.Content.FLAG, true, null).check())).isEqualTo("rate");
  }

  @Test
  void aSettingHasTheTypeAndTheDefaultOfItsHyperparameter() {
    Setting whole = setting(ElementType.Content.WHOLE, 3, null);
    assertThat(whole.type()).isEqualTo(TypeName.INT);
    assertThat(whole.initial().orElseThrow().toString()).isEqualTo("3");
    assertThat(whole.isDimension()).isFalse();
    assertThat(setting(ElementType.Content.FLAG, true, null).type()).isEqualTo(TypeName.BOOLEAN);
    Setting number = setting(ElementType.Content.NUMBER, 0.5, new Bounds(0, 1, false, true));
    assertThat(number.type()).isEqualTo(TypeName.DOUBLE);
    assertThat(number.javadoc()).contains("from 0 to 1, excluding 1");
    assertThat(number.javadoc()).contains("0.5");
    assertThat(Setting.dimension("width").isDimension()).isTrue();
  }

  private static NodeSpec node(String name, OperationUse use) {
    return new NodeSpec(name, FEATURES, use, List.of(), false, false, Places.at(name));
  }

  private static String requirements(
      Polynomial features, Map<String, String> settings, String... nodes) {
    RequirementCode code = new RequirementCode(SIZES, size -> size);
    OperationUse use = use(SPLIT, "parts", 3, "index", 1);
    Match match =
        match(SPLIT, Map.of("features", features, "parts", size("3"), "index", size("1")));
    for (String node : nodes) {
      code.add(node(node, use), match, name -> Optional.ofNullable(settings.get(name)));
    }
    return plain(CodeBlock.join(code.statements(), ""));
  }

  @Test
  void whatIsOpenIsCheckedWhenTheGraphIsBuilt() {
    assertThat(requirements(size("answers + 1"), Map.of(), "half"))
        .isEqualTo(
            """
            Checks.requirement(
                ((long) answers + 1L) % 3 == 0,
                "@Split on 'half' requires features % parts == 0",
                "features = " + ((long) answers + 1L) + ", parts = 3");
            """);
  }

  @Test
  void equalChecksOfSeveralNodesAreMadeOnce() {
    assertThat(requirements(size("answers"), Map.of(), "half[0]", "half[1]"))
        .isEqualTo(requirements(size("answers"), Map.of(), "half[0]"));
  }

  @Test
  void whatIsCertainIsNotCheckedAndWhatCanBeSetIs() {
    assertThat(requirements(size("6 * width"), Map.of(), "half")).isEmpty();
    assertThat(requirements(size("6"), Map.of("index", "splitIndex"), "half"))
        .contains("\"index = \" + SPLITINDEX + \", parts = 3\"");
  }

  private static LossSpec loss(WeightSpec weight) {
    return new LossSpec(
        new NodeSpec(
            "hint",
            Kinds.LOSS,
            use(operation("Hint").takes("Features(f) -> Loss()").build()),
            List.of(),
            false,
            false,
            Places.at("hint")),
        weight);
  }

  @Test
  void aWeightIsAFieldOrAScheduleOfFields() {
    assertThat(plain(ScheduleCode.weight(loss(WeightSpec.constant(2))))).isEqualTo("hintWeight");
    WeightSpec schedule = new WeightSpec(1, 0, 5, 2, "LINEAR", true);
    assertThat(plain(ScheduleCode.weight(loss(schedule))).replaceAll("\\s+", " "))
        .matches(
            "new WeightSchedule\\( hintWeight(, hintWeight(From|Epochs|After)){3}, .*LINEAR\\)");
  }
}
