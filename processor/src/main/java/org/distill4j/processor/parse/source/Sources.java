package org.distill4j.processor.parse.source;

import java.io.InputStream;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.distill4j.processor.diagnostic.DiagnosticId;

/** Queries to javac that several parsers share. */
public final class Sources {

  private final Elements elements;
  private final Types types;
  private final Set<String> compiledNow;
  private final ClassFiles classFiles;
  private final BodyFiles bodyFiles;
  private final Set<String> reported = new HashSet<>();
  private final Map<String, Optional<TypeElement>> named = new HashMap<>();

  /** Creates queries for one round of a compilation that has no files of external teachers. */
  public Sources(Elements elements, Types types, Set<String> compiledNow, ClassFiles classFiles) {
    this(elements, types, compiledNow, classFiles, BodyFiles.none());
  }

  /**
   * Creates queries for one round of a compilation.
   *
   * @param compiledNow the names of the outermost types that are compiled, in this round or before
   */
  public Sources(
      Elements elements,
      Types types,
      Set<String> compiledNow,
      ClassFiles classFiles,
      BodyFiles bodyFiles) {
    this.elements = elements;
    this.types = types;
    this.compiledNow = Set.copyOf(compiledNow);
    this.classFiles = classFiles;
    this.bodyFiles = bodyFiles;
  }

  /** Opens the file of an external teacher; empty if it is not at hand. */
  public Optional<InputStream> bodyFile(String name) {
    return bodyFiles.open(name);
  }

  /** Returns true for the first problem of its kind with a class file, which is reported. */
  public boolean isFirst(DiagnosticId id, TypeElement classFile) {
    return reported.add(id + " " + classFile.getQualifiedName());
  }

  /** Returns the methods of a type in the order of their declaration. */
  public List<ExecutableElement> methods(TypeElement type) {
    List<ExecutableElement> methods = ElementFilter.methodsIn(type.getEnclosedElements());
    return classFile(type)
        .map(
            file -> {
              List<String> order = file.methods().stream().map(ClassFile.Method::name).toList();
              return methods.stream()
                  .sorted(
                      Comparator.comparingInt(
                          method -> order.indexOf(method.getSimpleName().toString())))
                  .toList();
            })
        .orElse(methods);
  }

  /** Returns the name of a parameter of a method. */
  public String parameter(ExecutableElement method, VariableElement parameter) {
    int index = method.getParameters().indexOf(parameter);
    return classFile((TypeElement) method.getEnclosingElement())
        .flatMap(file -> file.method(method.getSimpleName().toString()))
        .filter(read -> index < read.parameters().size())
        .map(read -> read.parameters().get(index))
        .orElseGet(() -> parameter.getSimpleName().toString());
  }

  private Optional<ClassFile> classFile(TypeElement type) {
    return isCompiledNow(type)
        ? Optional.empty()
        : classFiles.find(packageOf(type), elements.getBinaryName(type).toString());
  }

  /** Returns the names of the types among the roots of a round. */
  public static Set<String> names(Set<? extends Element> roots) {
    return ElementFilter.typesIn(roots).stream()
        .map(type -> type.getQualifiedName().toString())
        .collect(Collectors.toSet());
  }

  /** Returns true if a type is being compiled now, as opposed to read from a class file. */
  public boolean isCompiledNow(TypeElement type) {
    TypeElement outermost = type;
    while (outermost.getEnclosingElement() instanceof TypeElement enclosing) {
      outermost = enclosing;
    }
    return compiledNow.contains(outermost.getQualifiedName().toString());
  }

  /**
   * Returns the type with that canonical name; javac searches all paths for one that is not there.
   */
  public Optional<TypeElement> type(String canonicalName) {
    Optional<TypeElement> known = named.get(canonicalName);
    if (known == null) {
      known = Optional.ofNullable(elements.getTypeElement(canonicalName));
      named.put(canonicalName, known);
    }
    return known;
  }

  /** Returns true if the package of a spec has a type that hides one used by generated code. */
  public boolean hidesJavaLang(TypeElement spec) {
    return elements.getPackageOf(spec).getEnclosedElements().stream()
        .map(Element::getSimpleName)
        .anyMatch(name -> name.contentEquals("String") || name.contentEquals("Override"));
  }

  /** Returns true if the module of a type reads {@code java.compiler}, which has the annotation. */
  public boolean seesGenerated(TypeElement type) {
    ModuleElement module = elements.getModuleOf(type);
    return module == null || elements.getTypeElement(module, Names.GENERATED) != null;
  }

  /** Returns true if a type is, extends or implements another. */
  public boolean isA(TypeElement type, TypeElement other) {
    return types.isSubtype(types.erasure(type.asType()), types.erasure(other.asType()));
  }

  /** Returns the package of a type. */
  public String packageOf(TypeElement type) {
    return elements.getPackageOf(type).getQualifiedName().toString();
  }

  /** Returns the name of a type within its package, with nested names joined by dots. */
  public String nameInPackage(TypeElement type) {
    String qualified = type.getQualifiedName().toString();
    String packageName = packageOf(type);
    return packageName.isEmpty() ? qualified : qualified.substring(packageName.length() + 1);
  }

  /** Returns true if an element has the annotation with that name. */
  public static boolean has(Element element, String name) {
    return annotation(element, name).isPresent();
  }

  /** Returns true if a type is a network. */
  public static boolean isNetwork(TypeElement type) {
    return has(type, Names.NETWORK);
  }

  /** Returns true if a type is a teacher whose nodes are computed elsewhere. */
  public static boolean isExternal(TypeElement type) {
    return has(type, Names.EXTERNAL);
  }

  /** Returns true if a type can be a teacher: a network, or an external one. */
  public static boolean isTeacher(TypeElement type) {
    return isNetwork(type) || isExternal(type);
  }

  /** Returns true if a type is a distillation. */
  public static boolean isDistillation(TypeElement type) {
    return has(type, Names.DISTILLATION);
  }

  /** Returns true if a type is a spec, whose own problems are reported at it. */
  public static boolean isSpec(TypeElement type) {
    return isTeacher(type) || has(type, Names.BLOCK) || isDistillation(type);
  }

  /** Returns the direct super-interfaces of a type. */
  public List<TypeElement> parents(TypeElement type) {
    return type.getInterfaces().stream().flatMap(parent -> declared(parent).stream()).toList();
  }

  /** Returns the annotation with that name on an element. */
  public static Optional<AnnotationMirror> annotation(Element element, String name) {
    return element.getAnnotationMirrors().stream()
        .filter(mirror -> nameOf(mirror).equals(name))
        .<AnnotationMirror>map(mirror -> mirror)
        .findFirst();
  }

  /** Returns the operation annotations on an element. */
  public static List<AnnotationMirror> operations(Element element) {
    return element.getAnnotationMirrors().stream()
        .filter(mirror -> has(mirror.getAnnotationType().asElement(), Names.OPERATION))
        .<AnnotationMirror>map(mirror -> mirror)
        .toList();
  }

  /** Returns the canonical name of an annotation's type. */
  public static String nameOf(AnnotationMirror mirror) {
    return ((TypeElement) mirror.getAnnotationType().asElement()).getQualifiedName().toString();
  }

  /** Returns the value of an annotation element, or its default. */
  public AnnotationValue value(AnnotationMirror mirror, String element) {
    return elements.getElementValuesWithDefaults(mirror).entrySet().stream()
        .filter(entry -> entry.getKey().getSimpleName().contentEquals(element))
        .map(Map.Entry::getValue)
        .findFirst()
        .map(AnnotationValue.class::cast)
        .orElseThrow(
            () -> new UnreadableException(nameOf(mirror) + " has no value for " + element));
  }

  /** Returns the values of all elements of an annotation, including defaults. */
  public Map<? extends ExecutableElement, ? extends AnnotationValue> values(
      AnnotationMirror mirror) {
    return elements.getElementValuesWithDefaults(mirror);
  }

  /** Returns the value of an annotation element of the given type. */
  public <T> T value(AnnotationMirror mirror, String element, Class<T> type) {
    return cast(value(mirror, element).getValue(), type);
  }

  /** Returns the strings of an annotation element that is an array of strings. */
  public List<String> texts(AnnotationMirror mirror, String element) {
    List<?> items = value(mirror, element, List.class);
    return items.stream()
        .map(item -> cast(cast(item, AnnotationValue.class).getValue(), String.class))
        .toList();
  }

  /** Returns true if an annotation element is written, as opposed to left at its default. */
  public static boolean isGiven(AnnotationMirror mirror, String element) {
    return mirror.getElementValues().keySet().stream()
        .anyMatch(given -> given.getSimpleName().contentEquals(element));
  }

  /** Returns the names of the constants of an annotation element that is an array of an enum. */
  public List<String> constants(AnnotationMirror mirror, String element) {
    List<?> items = value(mirror, element, List.class);
    return items.stream()
        .map(item -> cast(cast(item, AnnotationValue.class).getValue(), VariableElement.class))
        .map(constant -> constant.getSimpleName().toString())
        .toList();
  }

  /** Casts an annotation value; it has another type only if javac has reported an error. */
  public static <T> T cast(Object value, Class<T> type) {
    if (!type.isInstance(value)) {
      throw new UnreadableException(value + " is not a " + type.getSimpleName());
    }
    return type.cast(value);
  }

  /** Returns the element of a declared type; empty for int and other primitive types. */
  public static Optional<TypeElement> declared(TypeMirror type) {
    return type instanceof DeclaredType declaredType
            && declaredType.asElement() instanceof TypeElement element
        ? Optional.of(element)
        : Optional.empty();
  }
}
