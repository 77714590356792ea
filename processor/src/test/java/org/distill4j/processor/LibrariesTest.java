package org.distill4j.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The advice of messages about class files of other modules is followed. */
final class LibrariesTest {

  private static final String IMPORTS =
      """
      package examples;
      import org.distill4j.dsl.*;
      import org.distill4j.dsl.kind.*;
      import org.distill4j.dsl.objective.*;
      import org.distill4j.dsl.operation.*;
      """;

  private static final String BASE =
      """
      @Network
      public interface Base {
        @Input(shape = "8") Features video();
        @Dense(units = "8") Features hidden(Features video);
        @Logits(classes = "10") Scores answer(Features hidden);
      }
      """;

  private static final String DISTILLATION =
      """
      @Network interface Small {
        @Input(shape = "8") Features video();
        @Logits(classes = "10") Scores answer(Features video);
      }
      @Distillation(teacher = Base.class, student = Small.class)
      interface Distilled {
        @VanillaDistillation Loss soft(@Teacher Scores answer, @Student("answer") Scores own);
      }
      """;

  @TempDir Path folder;

  @Test
  void aModuleIsCompiledWithTheProcessorAndParameterNames() throws Exception {
    SpecCompiler.compileWithoutProcessor(folder, "examples.Base", IMPORTS + BASE, List.of());
    assertThat(compile())
        .hadErrorContaining("Compile 'Base' with the compiler flag -parameters, in a clean build");

    SpecCompiler.compileWithoutProcessor(
        folder, "examples.Base", IMPORTS + BASE, List.of("-parameters"));
    assertThat(compile()).hadErrorContaining("Add the processor to the build of that module");

    processBase();
    assertThat(compile()).succeeded();
  }

  /** Compiles the library with the processor. */
  private void processBase() throws IOException {
    Compilation library =
        new SpecCompiler()
            .withOptions("-parameters")
            .compile(JavaFileObjects.forSourceString("examples.Base", IMPORTS + BASE));
    for (JavaFileObject file : library.generatedFiles()) {
      if (file.getKind() == JavaFileObject.Kind.CLASS) {
        Path copy = folder.resolve("examples").resolve(Path.of(file.getName()).getFileName());
        Files.write(copy, file.openInputStream().readAllBytes());
      }
    }
  }

  @Test
  void parentsThatWereCompiledWithoutTheProcessorAreTold() throws Exception {
    SpecCompiler.compileWithoutProcessor(
        folder, "examples.Base", IMPORTS + BASE, List.of("-parameters"));
    String children =
        IMPORTS
            + "interface Mixed extends Base {}"
            + " @Network interface Child extends Mixed {}"
            + " @Network interface Grandchild extends Child {}";
    Compilation before = new SpecCompiler().with(folder).compile(children);
    assertThat(before).succeeded();
    assertThat(before).hadWarningCount(1);
    assertThat(before)
        .hadWarningContaining(
            "[PARENT_NOT_PROCESSED] 'Child' extends 'Base' of another module, which was compiled"
                + " without the processor: 'examples.BaseGraph' is missing. Fix: Add the processor");

    processBase();
    assertThat(new SpecCompiler().with(folder).compile(children)).succeededWithoutWarnings();
  }

  @Test
  void parentsOfDistillationsAreToldAsWell() {
    SpecCompiler.compileWithoutProcessor(
        folder, "examples.Base", IMPORTS + BASE + DISTILLATION, List.of("-parameters"));
    Compilation compilation =
        new SpecCompiler()
            .with(folder)
            .compile(
                IMPORTS
                    + "@Network interface Own {"
                    + " @Input(shape = \"8\") Features video();"
                    + " @Dense(units = \"8\") Features hidden(Features video);"
                    + " @Logits(classes = \"10\") Scores answer(Features hidden); }"
                    + " @Distillation(teacher = Own.class, student = Own.class)"
                    + " interface Child extends Distilled {}");
    assertThat(compilation).succeeded();
    assertThat(compilation).hadWarningContaining("'Child' extends 'Distilled' of another module");
  }

  @Test
  void anErrorOfALibraryIsShownWithOneFix() throws Exception {
    String noOutput = BASE.replaceAll("(?m)^  @Logits.*$", "");
    SpecCompiler.compileWithoutProcessor(
        folder, "examples.Base", IMPORTS + noOutput, List.of("-parameters"));
    assertThat(compile())
        .hadErrorContaining(
            "[NETWORK_BROKEN] The teacher 'Base' comes from another module and has errors:"
                + " [NO_OUTPUT] 'Base' has no output. Fix: Compile that module with the processor"
                + " and fix the errors it reports. This one: Declare a node");
  }

  @Test
  void theModuleOfAMissingNameIsAddedOrTheLibraryIsBuiltAgain() throws Exception {
    String wide =
        BASE.replace("interface Base {", "interface Base extends Gone {") + "interface Gone {}";
    SpecCompiler.compileWithoutProcessor(
        folder, "examples.Base", IMPORTS + wide, List.of("-parameters"));
    Path gone = folder.resolve("examples").resolve("Gone.class");
    byte[] there = Files.readAllBytes(gone);
    Files.delete(gone);
    assertThat(compile()).hadErrorContaining("[NAME_MISSING]");

    Files.write(gone, there);
    assertThat(compile()).hadErrorContaining("[NOT_PROCESSED]");

    Files.delete(gone);
    SpecCompiler.compileWithoutProcessor(
        folder, "examples.Base", IMPORTS + BASE, List.of("-parameters"));
    assertThat(compile()).hadErrorContaining("[NOT_PROCESSED]");
  }

  @Test
  void theSameClassFileIsReportedOnceForAllThatInheritIt() {
    SpecCompiler.compileWithoutProcessor(folder, "examples.Base", IMPORTS + BASE, List.of());
    Compilation compilation =
        new SpecCompiler()
            .with(folder)
            .compile(
                IMPORTS
                    + "@Network interface First extends Base {}"
                    + " @Network interface Second extends Base {}"
                    + " @Network interface Third extends Second {}");
    assertThat(compilation).hadErrorCount(1);
    assertThat(compilation).hadErrorContaining("[PARAMETER_NAMES_MISSING]");
  }

  private Compilation compile() {
    return new SpecCompiler().with(folder).compile(IMPORTS + DISTILLATION);
  }
}
