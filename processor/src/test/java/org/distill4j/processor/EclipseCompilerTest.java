package org.distill4j.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The Eclipse compiler and javac generate the same sources. */
final class EclipseCompilerTest {

  private static final String IMPORTS =
      """
      package examples;
      import org.distill4j.dsl.*;
      import org.distill4j.dsl.kind.*;
      import org.distill4j.dsl.objective.*;
      import org.distill4j.dsl.operation.*;
      """;

  private static final String LIBRARY =
      IMPORTS
          + """
          @Network
          public interface Base {
            @Dimension(8) int width();
            @Dimension int answers();
            @Input(shape = "4") Features video();
            @Input(shape = "width") Features text();
            @Dense(units = "width") Features zoomed(Features video);
            @Dense(units = "width") Features aligned(Features text);
            @Add Features sum(Features zoomed, Features aligned);
            @Logits(classes = "answers") Scores answer(Features sum);
          }

          interface Scheme {
            @Annotated Labels annotated();
            @CurriculumTemperature
            Loss soft(@Teacher Scores answer, @Student("answer") Scores own);
            @CrossEntropy Loss answers(@Student Scores answer, Labels annotated);
            @Dist Loss apart(@Teacher Scores answer, @Student("answer") Scores own);
          }
          """;

  private static final String SPECS =
      IMPORTS
          + """
          @Network
          public interface Sub extends Base {
            @Override @Dimension(16) int width();
            @Override @Dense(units = "width") Features aligned(Features video);
          }

          @Distillation(teacher = Base.class, student = Sub.class)
          interface Distilled extends Scheme {}

          @Schemes(of = Scheme.class, networks = {Base.class, Sub.class})
          interface All {}
          """;

  @TempDir Path folder;

  @Test
  void bothGenerateTheSameSources() throws IOException {
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    Path library = folder.resolve("library");
    compile(javac, library, "Base", LIBRARY, library);
    compile(javac, folder.resolve("javac"), "Sub", SPECS, library);
    compile(new EclipseCompiler(), folder.resolve("eclipse"), "Sub", SPECS, library);
    Map<String, String> expected = sources(folder.resolve("javac"));
    assertThat(expected.keySet())
        .containsExactly(
            "BaseSchemeDistiller.java",
            "DistilledDistiller.java",
            "Sub.java",
            "SubGraph.java",
            "SubSchemeDistiller.java");
    assertThat(sources(folder.resolve("eclipse"))).isEqualTo(expected);
  }

  @Test
  void aNameThatNobodyWritesIsLeftToTheCompiler() throws IOException {
    String messages =
        messages(
            new EclipseCompiler(),
            folder,
            "Lost",
            IMPORTS
                + "@Network public interface Lost { @Input(shape = \"4\") Features video();"
                + " @Logitz(classes = Nowhere.CLASSES) Scores answer(Features video); }",
            folder);
    assertThat(messages).contains("Logitz cannot be resolved to a type");
    assertThat(messages).doesNotContain("Fix:");
  }

  private static void compile(
      JavaCompiler compiler, Path output, String name, String source, Path classes)
      throws IOException {
    assertWithMessage("messages").that(messages(compiler, output, name, source, classes)).isEmpty();
  }

  private static String messages(
      JavaCompiler compiler, Path output, String name, String source, Path classes)
      throws IOException {
    Path file = output.resolve("examples").resolve(name + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, source);
    List<String> options = new ArrayList<>(List.of("--release", "17", "-parameters", "-nowarn"));
    options.addAll(List.of("-d", output.toString(), "-s", output.toString()));
    options.addAll(List.of("-cp", System.getProperty("java.class.path") + ":" + classes));
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files =
        compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              messages, files, null, options, null, files.getJavaFileObjects(file.toFile()));
      task.setProcessors(List.of(new DistillationProcessor()));
      task.call();
    }
    return messages.toString();
  }

  private static Map<String, String> sources(Path output) throws IOException {
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(output)) {
      for (Path file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
        sources.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return sources;
  }
}
