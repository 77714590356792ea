package org.distill4j.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Combinations of schemes and networks. */
final class SchemesTest {

  private static final String IMPORTS =
      """
      import org.distill4j.dsl.*;
      import org.distill4j.dsl.kind.*;
      import org.distill4j.dsl.objective.*;
      import org.distill4j.dsl.operation.*;
      """;

  private static final String BIG =
      """
      @Network public interface Big {
        @Dimension(64) int width();
        @Input(shape = "8") Features video();
        @Dense(units = "width") Features hidden(Features video);
        @Logits(classes = "10") Scores answer(Features hidden);
      }
      """;

  private static final String SMALL =
      "@Network public interface Small extends Big { @Override @Dimension(4) int width(); }\n";

  private static final String VANILLA =
      """
      public interface Vanilla {
        @Annotated Labels annotated();
        @CrossEntropy Loss answers(@Student Scores answer, Labels annotated);
        @VanillaDistillation(temperature = 2)
        Loss soft(@Teacher Scores answer, @Student("answer") Scores own);
      }
      """;

  private static final String RANKED =
      """
      @Title("RankNet")
      public interface RankNetScheme {
        @RankNet(sampling = Sampling.FULL)
        Loss ranking(@Teacher Scores answer, @Student("answer") Scores own);
      }
      """;

  private static final String SCHEMES =
      """
      @Schemes(
          of = {Vanilla.class, RankNetScheme.class},
          networks = {Big.class, Small.class},
          pairs = @Distillation(teacher = Big.class, student = Small.class))
      public interface AllSchemes {}
      """;

  private static final JavaFileObject[] SOURCES = {
    source("Big", BIG),
    source("Small", SMALL),
    source("Vanilla", VANILLA),
    source("RankNetScheme", RANKED),
    source("AllSchemes", SCHEMES)
  };

  @TempDir Path folder;

  private static JavaFileObject source(String name, String body) {
    return source("examples", name, body);
  }

  private static JavaFileObject source(String packageName, String name, String body) {
    return JavaFileObjects.forSourceString(
        packageName + "." + name, "package " + packageName + ";\n" + IMPORTS + body);
  }

  private static String resource(Compilation compilation, String name) throws IOException {
    return compilation
        .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/distill4j/examples." + name)
        .orElseThrow()
        .getCharContent(true)
        .toString();
  }

  /** The sources and resources that a compilation wrote. */
  private static Map<String, String> written(Compilation compilation) {
    Map<String, String> written = new TreeMap<>();
    for (JavaFileObject file : compilation.generatedFiles()) {
      if (file.getKind() != JavaFileObject.Kind.CLASS) {
        try {
          written.put(file.getName(), file.getCharContent(false).toString());
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
    }
    return written;
  }

  @Test
  void namesAreThoseOfTheNetworksAndTheScheme() {
    Compilation compilation = new SpecCompiler().compile(SOURCES);

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(written(compilation).keySet())
        .containsAtLeast(
            "/SOURCE_OUTPUT/examples/BigVanillaDistiller.java",
            "/SOURCE_OUTPUT/examples/BigRankNetSchemeDistiller.java",
            "/SOURCE_OUTPUT/examples/SmallVanillaDistiller.java",
            "/SOURCE_OUTPUT/examples/SmallRankNetSchemeDistiller.java",
            "/SOURCE_OUTPUT/examples/SmallFromBigVanillaDistiller.java",
            "/SOURCE_OUTPUT/examples/SmallFromBigRankNetSchemeDistiller.java");
  }

  @Test
  void aCombinationIsWhatAnInterfaceOfItsOwnWouldBe() {
    Compilation combined = new SpecCompiler().compile(SOURCES);
    Compilation written =
        new SpecCompiler()
            .compile(
                SOURCES[0],
                SOURCES[1],
                SOURCES[2],
                source(
                    "SmallFromBigVanilla",
                    """
                    @Distillation(teacher = Big.class, student = Small.class)
                    public interface SmallFromBigVanilla extends Vanilla {}
                    """));

    assertThat(written).succeededWithoutWarnings();
    String source = "/SOURCE_OUTPUT/examples/SmallFromBigVanillaDistiller.java";
    assertThat(
            written(combined).get(source).replace("{@link Vanilla}", "{@link SmallFromBigVanilla}"))
        .isEqualTo(written(written).get(source));
  }

  @Test
  void theCatalogueNamesSchemeAndNetworks() throws IOException {
    Compilation compilation = new SpecCompiler().compile(SOURCES);

    String json = resource(compilation, "SmallFromBigRankNetScheme.json");
    assertThat(json).contains("\"name\": \"examples.SmallFromBigRankNetScheme\"");
    assertThat(json).contains("\"title\": \"RankNet\"");
    assertThat(json).contains("\"scheme\": \"examples.RankNetScheme\"");
    assertThat(json).contains("\"generated\": \"examples.SmallFromBigRankNetSchemeDistiller\"");
    assertThat(json).contains("\"name\": \"examples.Big\"");
    assertThat(json).contains("\"name\": \"examples.Small\"");
    assertThat(resource(compilation, "BigVanilla.json")).contains("\"title\": \"vanilla\"");
    assertThat(resource(compilation, "Big.json")).contains("\"title\": \"big\"");
  }

  @Test
  void eachFileHasTheDeclarationAsItsOneOrigin() {
    RecordingFiler recorder = new RecordingFiler();

    assertThat(new SpecCompiler(recorder).compile(SOURCES)).succeeded();
    assertThat(recorder.origins())
        .containsAtLeast(
            "examples.BigVanillaDistiller: [examples.AllSchemes]",
            "META-INF/distill4j/examples.BigVanilla.json: [examples.AllSchemes]",
            "META-INF/distill4j/examples.BigVanilla.mmd: [examples.AllSchemes]",
            "META-INF/distill4j/examples.SmallFromBigRankNetScheme.svg: [examples.AllSchemes]",
            "examples.BigGraph: [examples.Big]");
  }

  @Test
  void aChangedSchemeReachesItsCombinationsAlone() {
    Map<String, String> before = written(new SpecCompiler().compile(SOURCES));
    JavaFileObject[] changed = SOURCES.clone();
    changed[2] = source("Vanilla", VANILLA.replace("temperature = 2", "temperature = 3"));

    Map<String, String> after = written(new SpecCompiler().compile(changed));

    assertThat(after.keySet()).isEqualTo(before.keySet());
    after.forEach(
        (file, text) -> {
          boolean same = text.equals(before.get(file));
          assertThat(same || file.contains("Vanilla")).isTrue();
        });
    String source = "/SOURCE_OUTPUT/examples/SmallVanillaDistiller.java";
    assertThat(after.get(source)).isNotEqualTo(before.get(source));
  }

  @Test
  void schemesOfAnotherModuleTrainNetworksOfAUser() {
    SpecCompiler.compileWithoutProcessor(
        folder,
        "examples.Vanilla",
        "package examples;\n" + IMPORTS + VANILLA,
        List.of("-parameters"));

    Compilation compilation =
        new SpecCompiler()
            .with(folder)
            .compile(
                source("user", "Own", BIG.replace("Big", "Own")),
                source(
                    "user",
                    "OwnSchemes",
                    """
                    @Schemes(of = examples.Vanilla.class, networks = Own.class)
                    interface OwnSchemes {}
                    """));

    assertThat(compilation).succeededWithoutWarnings();
    assertThat(compilation)
        .generatedSourceFile("user.OwnVanillaDistiller")
        .contentsAsUtf8String()
        .contains("\nfinal class OwnVanillaDistiller extends Distiller");
  }

  @Test
  void aSchemeWithNetworksOfItsOwnReportsItsProblemsOnce() {
    Compilation compilation =
        new SpecCompiler()
            .compile(
                SOURCES[0],
                SOURCES[1],
                source(
                    "Vanilla",
                    """
                    @Distillation(teacher = Big.class, student = Small.class)
                    public interface Vanilla {
                      @VanillaDistillation(temperature = -2)
                      Loss soft(@Teacher Scores answer, @Student("answer") Scores own);
                    }
                    """),
                source(
                    "AllSchemes",
                    """
                    @Schemes(of = Vanilla.class, networks = {Big.class, Small.class})
                    public interface AllSchemes {}
                    """));

    assertThat(compilation).failed();
    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation)
        .hadErrorContaining("[OUT_OF_RANGE]")
        .inFile(compilation.sourceFiles().get(2));
  }

  @Test
  void aProblemOfAllCombinationsIsReportedOnce() {
    Compilation compilation =
        new SpecCompiler()
            .compile(
                SOURCES[0],
                SOURCES[1],
                source("Vanilla", VANILLA.replace("temperature = 2", "temperature = -2")),
                source(
                    "AllSchemes",
                    """
                    @Schemes(of = Vanilla.class, networks = {Big.class, Small.class})
                    public interface AllSchemes {}
                    """));

    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation)
        .hadErrorContaining("[OUT_OF_RANGE] Vanilla for Big and 1 more: The element 'temperature'");
  }

  @Test
  void aKindThatAnotherProcessorWritesIsWaitedFor() {
    Compilation compilation =
        new SpecCompiler(new DistillationProcessor(), new KindWriter())
            .compile(
                SOURCES[0],
                source(
                    "Heard",
                    """
                    @Network interface Heard extends Big {
                      @Input(shape = "8") Sound heard();
                      @Listen Scores kind(Sound heard);
                    }
                    @org.distill4j.dsl.extension.Operation(
                        implementation = "org.distill4j.runtime.layer.core.LogitsLayer",
                        signature = "Sound(inputs) -> Scores(classes)",
                        parameters = "inputs * classes + classes")
                    @interface Listen {
                      @org.distill4j.dsl.extension.Size String classes() default "10";
                    }
                    @org.distill4j.dsl.extension.Operation(
                        implementation = "org.distill4j.runtime.loss.feature.FitNetLoss",
                        signature = "teacher Sound(n), student Sound(n) -> Loss()")
                    @interface Echo {}
                    interface Hearing {
                      @Echo Loss sound(@Teacher Sound heard, @Student("heard") Sound own);
                      @VanillaDistillation
                      Loss kinds(@Teacher Scores kind, @Student("kind") Scores own);
                    }
                    @Schemes(of = Hearing.class, networks = Heard.class) interface HeardSchemes {}
                    """));

    assertThat(compilation).succeeded();
    assertThat(compilation).generatedSourceFile("examples.HeardHearingDistiller");
  }
}
