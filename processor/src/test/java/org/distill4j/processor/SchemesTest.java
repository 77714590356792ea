package org.distill4j.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.testing.compile.CompilationSubject.assertThat;
import static org.distill4j.processor.SchemeSources.BIG;
import static org.distill4j.processor.SchemeSources.IMPORTS;
import static org.distill4j.processor.SchemeSources.VANILLA;
import static org.distill4j.processor.SchemeSources.all;
import static org.distill4j.processor.SchemeSources.big;
import static org.distill4j.processor.SchemeSources.small;
import static org.distill4j.processor.SchemeSources.source;
import static org.distill4j.processor.SchemeSources.vanilla;

import com.google.testing.compile.Compilation;
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

  @TempDir Path folder;

  private static String resource(Compilation compilation, String name) throws IOException {
    return compilation
        .generatedFile(StandardLocation.CLASS_OUTPUT, "META-INF/distill4j/examples." + name)
        .orElseThrow()
        .getCharContent(true)
        .toString();
  }

  /** Returns the sources and resources that a compilation wrote. */
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
    Compilation compilation = new SpecCompiler().compile(all());

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
    Compilation combined = new SpecCompiler().compile(all());
    Compilation written =
        new SpecCompiler()
            .compile(
                big(),
                small(),
                vanilla(),
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
    Compilation compilation = new SpecCompiler().compile(all());

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

    assertThat(new SpecCompiler(recorder).compile(all())).succeeded();
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
    Map<String, String> before = written(new SpecCompiler().compile(all()));
    JavaFileObject[] changed = all();
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
  void aKindThatAnotherProcessorWritesIsWaitedFor() {
    Compilation compilation =
        new SpecCompiler(new DistillationProcessor(), new KindWriter())
            .compile(
                big(),
                source(
                    "Heard",
                    """
                    @Network interface Heard extends Big {
                      @Input(shape = "8") Sound heard();
                      @Voice Sound spoken(Sound heard);
                      @Listen Scores kind(Sound spoken);
                    }
                    @org.distill4j.dsl.extension.Operation(
                        implementation = "org.distill4j.runtime.layer.core.LogitsLayer",
                        signature = "Sound(inputs) -> Sound(classes)",
                        parameters = "inputs * classes + classes")
                    @interface Voice {
                      @org.distill4j.dsl.extension.Size String classes() default "8";
                      boolean bias() default true;
                    }
                    @org.distill4j.dsl.extension.Operation(
                        implementation = "org.distill4j.runtime.layer.core.LogitsLayer",
                        signature = "Sound(inputs) -> Scores(classes)",
                        parameters = "inputs * classes + classes")
                    @interface Listen {
                      @org.distill4j.dsl.extension.Size String classes() default "10";
                      boolean bias() default true;
                    }
                    @org.distill4j.dsl.extension.Operation(
                        implementation = "org.distill4j.runtime.loss.feature.FitNetLoss",
                        signature = "teacher Sound(n), student Sound(n) -> Loss()")
                    @interface Echo {}
                    interface Hearing {
                      @Echo Loss sound(@Teacher Sound spoken, @Student("spoken") Sound own);
                      @VanillaDistillation
                      Loss kinds(@Teacher Scores kind, @Student("kind") Scores own);
                    }
                    @Schemes(of = Hearing.class, networks = Heard.class) interface HeardSchemes {}
                    """));

    assertThat(compilation).succeeded();
    assertThat(compilation).generatedSourceFile("examples.HeardHearingDistiller");
  }
}
