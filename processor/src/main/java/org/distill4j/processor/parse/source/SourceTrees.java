package org.distill4j.processor.parse.source;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * The syntax trees of javac. They contain annotations whose type does not exist, which javac's
 * elements leave out. Other compilers have no such trees.
 */
public final class SourceTrees {

  private final Trees trees;

  private SourceTrees(Trees trees) {
    this.trees = trees;
  }

  /** Returns the trees of a compilation, or empty if the compiler is not javac. */
  public static Optional<SourceTrees> of(ProcessingEnvironment environment) {
    try {
      return Optional.of(new SourceTrees(Trees.instance(environment)));
    } catch (IllegalArgumentException | LinkageError e) {
      return Optional.empty();
    }
  }

  /** Returns the first annotation in a type whose own type does not exist, as written. */
  Optional<String> unresolvedAnnotation(TypeElement type) {
    TreePath path = trees.getPath(type);
    return path != null && path.getLeaf() instanceof ClassTree tree
        ? annotations(tree).stream()
            .map(AnnotationTree::getAnnotationType)
            .filter(written -> isUnresolved(new TreePath(path, written)))
            .map(Tree::toString)
            .findFirst()
        : Optional.empty();
  }

  private boolean isUnresolved(TreePath written) {
    TypeMirror type = trees.getTypeMirror(written);
    return type != null && type.getKind() == TypeKind.ERROR;
  }

  private static List<AnnotationTree> annotations(ClassTree type) {
    List<AnnotationTree> annotations = new ArrayList<>(type.getModifiers().getAnnotations());
    for (Tree member : type.getMembers()) {
      if (member instanceof MethodTree method) {
        annotations.addAll(method.getModifiers().getAnnotations());
        for (VariableTree parameter : method.getParameters()) {
          annotations.addAll(parameter.getModifiers().getAnnotations());
        }
      }
    }
    return annotations;
  }
}
