package org.distill4j.processor.diagnostic;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.tools.Diagnostic;

/**
 * Reports problems at repeated annotations. Javac wraps these in a container that nobody wrote, and
 * finds neither them nor their values; its syntax trees contain them.
 */
final class RepeatedAnnotations {

  private final Trees trees;

  private RepeatedAnnotations(Trees trees) {
    this.trees = trees;
  }

  /** Returns the syntax trees of a compilation, or empty if the compiler is not javac. */
  static Optional<RepeatedAnnotations> of(ProcessingEnvironment environment) {
    try {
      return Optional.of(new RepeatedAnnotations(Trees.instance(environment)));
    } catch (IllegalArgumentException | LinkageError e) {
      return Optional.empty();
    }
  }

  /** Reports a problem, or returns false if its place is no repeated annotation. */
  boolean report(Diagnostic.Kind kind, String message, Place place) {
    if (!(place.element() instanceof TypeElement) || place.annotation() == null) {
      return false;
    }
    TreePath path = trees.getPath(place.element());
    if (path == null || !(path.getLeaf() instanceof ClassTree type)) {
      return false;
    }
    Optional<Tree> tree =
        siblings(place)
            .flatMap(siblings -> written(path, type, siblings, place.annotation()))
            .map(annotation -> at(annotation, place));
    tree.ifPresent(it -> trees.printMessage(kind, message, it, path.getCompilationUnit()));
    return tree.isPresent();
  }

  /** Returns the annotations in the container that has the annotation, if it is repeated. */
  private static Optional<List<AnnotationMirror>> siblings(Place place) {
    return place.element().getAnnotationMirrors().stream()
        .flatMap(container -> container.getElementValues().values().stream())
        .map(AnnotationValue::getValue)
        .filter(List.class::isInstance)
        .map(items -> mirrors((List<?>) items))
        .filter(siblings -> siblings.contains(place.annotation()))
        .findFirst();
  }

  private static List<AnnotationMirror> mirrors(List<?> items) {
    return items.stream()
        .map(item -> ((AnnotationValue) item).getValue())
        .filter(AnnotationMirror.class::isInstance)
        .map(AnnotationMirror.class::cast)
        .toList();
  }

  private Optional<AnnotationTree> written(
      TreePath path, ClassTree type, List<AnnotationMirror> siblings, AnnotationMirror wanted) {
    List<? extends AnnotationTree> written =
        type.getModifiers().getAnnotations().stream()
            .filter(
                tree -> {
                  TypeMirror found =
                      trees.getTypeMirror(new TreePath(path, tree.getAnnotationType()));
                  return found instanceof DeclaredType declared
                      && declared.asElement().equals(wanted.getAnnotationType().asElement());
                })
            .toList();
    return written.size() == siblings.size()
        ? Optional.of(written.get(siblings.indexOf(wanted)))
        : Optional.empty();
  }

  /** Returns the value to which a place points, or the annotation. */
  private static Tree at(AnnotationTree annotation, Place place) {
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        place.annotation().getElementValues().entrySet()) {
      List<?> items = entry.getValue().getValue() instanceof List<?> all ? all : List.of();
      if (place.value() != null
          && (entry.getValue() == place.value() || items.contains(place.value()))) {
        String name = entry.getKey().getSimpleName().toString();
        return annotation.getArguments().stream()
            .map(argument -> argument instanceof AssignmentTree it ? it : null)
            .filter(it -> it != null && it.getVariable().toString().equals(name))
            .findFirst()
            .<Tree>map(it -> item(it.getExpression(), items.indexOf(place.value())))
            .orElse(annotation);
      }
    }
    return annotation;
  }

  private static Tree item(ExpressionTree expression, int index) {
    return index >= 0 && expression instanceof NewArrayTree array
        ? array.getInitializers().get(index)
        : expression;
  }
}
