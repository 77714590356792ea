package org.distill4j.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Build tools run the processor for changed specs only. This requires that each file has one spec
 * as its origin and depends only on that spec and the types it refers to.
 */
final class IncrementalTest {

  private static final String IMPORTS =
      """
      package examples;
      import org.distill4j.dsl.*;
      import org.distill4j.dsl.kind.*;
      import org.distill4j.dsl.objective.*;
      import org.distill4j.dsl.operation.*;
      """;

  private static final Map<String, String> SPECS =
      Map.of(
          "Big",
          """
          @Network public interface Big {
            @Dimension(64) int width();
            @Input(shape = "8") Features video();
            @Dense(units = "width") Features hidden(Features video);
            @Logits(classes = "10") Scores answer(Features hidden);
          }
          """,
          "Small",
          "@Network public interface Small extends Big { @Override @Dimension(4) int width(); }\n",
          "Other",
          """
          @Network public interface Other {
            @Input(shape = "8") Features video();
            Inner inner(Features video);
            @Logits(classes = "10") Scores answer(@From("inner.hidden") Features state);
          }
          """,
          "Inner",
          """
          @Block public interface Inner {
            @Input(shape = "8") Features video();
            @Dense(units = "5") Features hidden(Features video);
          }
          """,
          "SmallFromBig",
          """
          @Distillation(teacher = Big.class, student = Small.class) public interface SmallFromBig {
            @VanillaDistillation Loss soft(@Teacher Scores answer, @Student("answer") Scores own);
          }
          """);

  @TempDir Path folder;

  private static JavaFileObject source(String name) {
    return source(name, SPECS.get(name));
  }

  private static JavaFileObject source(String name, String body) {
    return JavaFileObjects.forSourceString("examples." + name, IMPORTS + body);
  }

  private static JavaFileObject[] all() {
    return SPECS.keySet().stream()
        .sorted()
        .map(IncrementalTest::source)
        .toArray(JavaFileObject[]::new);
  }

  @Test
  void everyFileHasOneOriginatingElement() {
    RecordingFiler recorder = new RecordingFiler();
    assertThat(new SpecCompiler(recorder).compile(all())).succeeded();
    assertThat(recorder.origins.keySet())
        .containsAtLeast(
            "examples.BigGraph",
            "examples.SmallGraph",
            "examples.OtherGraph",
            "examples.SmallFromBigDistiller");
    recorder.origins.forEach(
        (file, origins) -> {
          assertThat(origins).hasSize(1);
          assertThat(file).contains(origins.get(0));
        });
  }

  @Test
  void theProcessorsAreDeclaredAsIsolating() throws IOException {
    try (InputStream declaration =
        DistillationProcessor.class.getResourceAsStream(
            "/META-INF/gradle/incremental.annotation.processors")) {
      assertThat(new String(declaration.readAllBytes(), StandardCharsets.UTF_8).lines())
          .containsExactly(
              DistillationProcessor.class.getName() + ",isolating",
              OwnOperationsProcessor.class.getName() + ",isolating");
    }
  }

  @Test
  void aChangeReachesTheSpecAndItsDependantsAlone() {
    Map<String, String> before = written(new SpecCompiler().compile(all()));
    JavaFileObject[] changed = all();
    for (int i = 0; i < changed.length; i++) {
      if (changed[i].getName().endsWith("/Inner.java")) {
        changed[i] = source("Inner", SPECS.get("Inner").replace("\"5\"", "\"6\""));
      }
    }
    Map<String, String> after = written(new SpecCompiler().compile(changed));
    assertThat(after.keySet()).isEqualTo(before.keySet());
    after.keySet().stream()
        .filter(file -> !file.contains("Other"))
        .forEach(file -> assertThat(after.get(file)).isEqualTo(before.get(file)));
    assertThat(after.get("/SOURCE_OUTPUT/examples/OtherGraph.java"))
        .isNotEqualTo(before.get("/SOURCE_OUTPUT/examples/OtherGraph.java"));
  }

  /**
   * Compiles the changed sources and their dependants against the classes of the rest, like Gradle.
   */
  @Test
  void someSpecsAgainstClassFilesOfTheRestGiveTheSame() {
    Map<String, String> full = written(new SpecCompiler().compile(all()));
    SpecCompiler.compileWithoutProcessor(
        folder, "examples.Big", IMPORTS + SPECS.get("Big"), List.of("-parameters"));
    SpecCompiler.compileWithoutProcessor(
        folder, "examples.BigGraph", full.get("/SOURCE_OUTPUT/examples/BigGraph.java"), List.of());
    Compilation part =
        new SpecCompiler().with(folder).compile(source("Small"), source("SmallFromBig"));
    assertThat(part).succeeded();
    Map<String, String> again = written(part);
    assertThat(again.keySet())
        .containsAtLeast(
            "/SOURCE_OUTPUT/examples/SmallGraph.java",
            "/SOURCE_OUTPUT/examples/SmallFromBigDistiller.java");
    assertThat(again.keySet()).doesNotContain("/SOURCE_OUTPUT/examples/BigGraph.java");
    again.forEach((file, text) -> assertThat(text).isEqualTo(full.get(file)));
  }

  /** Returns the sources and resources written by a compilation. */
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

  /** Runs the processor and records the originating elements of each file. */
  private static final class RecordingFiler extends AbstractProcessor {

    private final DistillationProcessor processor = new DistillationProcessor();
    private final Map<String, List<String>> origins = new TreeMap<>();

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
      Filer filer =
          proxy(
              Filer.class,
              environment.getFiler(),
              (name, arguments) -> {
                if (name.startsWith("create")) {
                  Element[] elements = (Element[]) arguments[arguments.length - 1];
                  String file = arguments[arguments.length - 2].toString();
                  origins.put(
                      file,
                      Arrays.stream(elements).map(e -> e.getSimpleName().toString()).toList());
                }
                return null;
              });
      processor.init(
          proxy(
              ProcessingEnvironment.class,
              environment,
              (name, arguments) -> name.equals("getFiler") ? filer : null));
    }

    /** Returns the result of a call, or null to delegate it. */
    private interface Answer {
      Object to(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, T original, Answer answer) {
      return type.cast(
          Proxy.newProxyInstance(
              type.getClassLoader(),
              new Class<?>[] {type},
              (proxy, method, arguments) -> {
                Object own = answer.to(method.getName(), arguments);
                try {
                  return own == null ? method.invoke(original, arguments) : own;
                } catch (InvocationTargetException e) {
                  throw e.getCause();
                }
              }));
    }

    @Override
    public Set<String> getSupportedAnnotationTypes() {
      return processor.getSupportedAnnotationTypes();
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
      return SourceVersion.latestSupported();
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
      processor.process(annotations, round);
      return false;
    }
  }
}
