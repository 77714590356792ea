package org.distill4j.processor;

import static com.google.common.truth.Truth.assertThat;
import static com.google.common.truth.Truth.assertWithMessage;
import static java.util.stream.Collectors.joining;

import com.google.testing.compile.JavaFileObjects;
import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.distill4j.dsl.extension.Operation;
import org.junit.jupiter.api.Test;

/** The page of objectives lists all of them with their exact declarations. */
final class ObjectivesPageTest {

  private static final Path PAGE = Path.of("../docs/objectives.md");
  private static final String UPDATE =
      "mvn -pl processor -am test -Dtest=ObjectivesPageTest"
          + " -Dsurefire.failIfNoSpecifiedTests=false -Ddistill4j.update=true";
  private static final Pattern DECLARATIONS =
      Pattern.compile("(?s)(?<=<!-- declarations -->\n).*(?=<!-- end of declarations -->)");

  /** The elements on the class path, as javac sees them. */
  private static Elements elements() throws IOException {
    JavaFileObject nothing = JavaFileObjects.forSourceString("Nothing", "interface Nothing {}");
    JavacTask task =
        (JavacTask)
            ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, null, List.of("-proc:none"), null, List.of(nothing));
    task.analyze();
    return task.getElements();
  }

  private static List<TypeElement> objectives() throws IOException {
    List<TypeElement> objectives = new ArrayList<>();
    Element all = elements().getPackageElement("org.distill4j.dsl.objective");
    for (TypeElement type : ElementFilter.typesIn(all.getEnclosedElements())) {
      if (type.getKind() == ElementKind.ANNOTATION_TYPE) {
        objectives.add(type);
      }
    }
    objectives.sort(Comparator.comparing(type -> type.getSimpleName().toString()));
    return objectives;
  }

  @Test
  void everyObjectiveIsExplainedOnce() throws IOException {
    String page = Files.readString(PAGE);
    String explained = page.substring(0, page.indexOf("<!-- declarations -->"));
    for (TypeElement objective : objectives()) {
      String row = "\n| `@" + objective.getSimpleName() + "` |";
      int first = explained.indexOf(row);
      assertWithMessage("a row of docs/objectives.md that begins with %s", row.trim())
          .that(first)
          .isAtLeast(0);
      assertThat(explained.indexOf(row, first + 1)).isEqualTo(-1);
    }
  }

  @Test
  void theDeclarationsAreThoseOfTheAnnotations() throws IOException {
    String page = Files.readString(PAGE);
    StringBuilder table =
        new StringBuilder(
            "| objective | reads | elements | trains | requires |\n|---|---|---|---|---|\n");
    objectives().forEach(objective -> table.append(row(objective)));
    String expected =
        DECLARATIONS.matcher(page).replaceFirst(Matcher.quoteReplacement(table.toString()));
    if (Boolean.getBoolean("distill4j.update")) {
      Files.writeString(PAGE, expected);
    }
    assertWithMessage("docs/objectives.md is out of date. Run:\n  %s\n", UPDATE)
        .that(Files.readString(PAGE))
        .isEqualTo(expected);
  }

  private static String row(TypeElement objective) {
    AnnotationMirror operation =
        objective.getAnnotationMirrors().stream()
            .filter(
                mirror -> mirror.getAnnotationType().toString().equals(Operation.class.getName()))
            .findFirst()
            .orElseThrow(() -> new AssertionError(objective + " is not an @Operation"));
    String elements =
        ElementFilter.methodsIn(objective.getEnclosedElements()).stream()
            .map(method -> "`" + method.getSimpleName() + "` " + text(method.getDefaultValue()))
            .collect(joining(", "));
    return "| `@%s` | %s | %s | %s | %s |\n"
        .formatted(
            objective.getSimpleName(),
            texts(operation, "signature"),
            elements,
            texts(operation, "parameters"),
            texts(operation, "requires"));
  }

  private static String text(AnnotationValue value) {
    if (value == null) {
      return "(required)";
    }
    if (value.getValue() instanceof VariableElement constant) {
      return constant.getSimpleName().toString();
    }
    return String.valueOf(value.getValue()).replaceFirst("\\.0$", "");
  }

  /** Returns the strings of a written element, formatted as code, without results. */
  private static String texts(AnnotationMirror operation, String element) {
    for (ExecutableElement method : operation.getElementValues().keySet()) {
      if (method.getSimpleName().contentEquals(element)) {
        Object value = operation.getElementValues().get(method).getValue();
        List<?> values = value instanceof List<?> list ? list : List.of(value);
        return values.stream()
            .map(one -> one instanceof AnnotationValue each ? each.getValue() : one)
            .map(one -> "`" + one.toString().replace(" -> Loss()", "") + "`")
            .collect(joining("<br>"));
      }
    }
    return "";
  }
}
