package org.distill4j.processor.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.parse.source.Names;
import org.distill4j.processor.parse.source.Sources;
import org.distill4j.processor.signature.Role;
import org.distill4j.processor.spec.KindType;
import org.distill4j.processor.spec.NodeSpec;
import org.distill4j.processor.spec.OperationUse;
import org.distill4j.processor.spec.ReadSpec;
import org.distill4j.processor.spec.SpecName;
import org.distill4j.processor.spec.StochasticSpec;

/** Shared parsing of networks and distillations: the interface, its nodes and their parameters. */
final class SpecParser {

  /** The remedy for an annotation without which the rest of its method is valid. */
  static final String REMOVE = "Remove it.";

  private static final Pattern TITLE = Pattern.compile("[A-Za-z][A-Za-z0-9+-]*( [A-Za-z0-9+-]+)*");
  private static final Pattern LOST_NAME = Pattern.compile("arg\\d+");

  private final Sources sources;
  private final KindParser kinds;
  private final OperationParser operations;
  private final Declaration spec;
  private final Problems problems;

  SpecParser(Sources sources, OperationParser operations, Declaration spec, Problems problems) {
    this.sources = sources;
    this.kinds = new KindParser(sources);
    this.operations = operations;
    this.spec = spec;
    this.problems = problems;
  }

  SpecName name() {
    SpecName name =
        new SpecName(
            sources.packageOf(spec.type()),
            sources.nameInPackage(spec.type()),
            sources.hidesJavaLang(spec.type()));
    SpecName seen = sources.seesGenerated(spec.type()) ? name : name.withoutGenerated();
    return title().map(seen::titled).orElse(seen);
  }

  private Optional<String> title() {
    return Sources.annotation(spec.type(), Names.TITLE)
        .map(mirror -> sources.value(mirror, "value", String.class));
  }

  private void checkTitle() {
    if (title().filter(it -> !TITLE.matcher(it).matches()).isEmpty()) {
      return;
    }
    AnnotationMirror mirror = Sources.annotation(spec.type(), Names.TITLE).orElseThrow();
    boolean own = spec.declares(spec.type());
    problems.add(
        DiagnosticId.MALFORMED_TITLE,
        own ? spec.place().at(mirror).at(sources.value(mirror, "value")) : spec.place(),
        title().orElseThrow(),
        spec.name());
  }

  /**
   * Returns true if the element is an interface that generated code can use; reports it otherwise.
   */
  boolean checkInterface(String annotation) {
    if (spec.type().getKind() != ElementKind.INTERFACE) {
      problems.add(
          DiagnosticId.NOT_AN_INTERFACE,
          spec.place(),
          Names.simple(annotation),
          spec.name(),
          inWords(spec.type().getKind()));
      return false;
    }
    return checkName();
  }

  /** True if generated code can name the interface; reports it if not, and a malformed title. */
  boolean checkName() {
    checkTitle();
    for (Element e = spec.type(); e instanceof TypeElement; e = e.getEnclosingElement()) {
      if (e.getModifiers().contains(Modifier.PRIVATE)) {
        problems.add(DiagnosticId.SPEC_NOT_VISIBLE, spec.place(), e.getSimpleName());
        return false;
      }
    }
    if (!spec.type().getTypeParameters().isEmpty()) {
      problems.add(DiagnosticId.GENERIC_SPEC, spec.place(), spec.name());
      return false;
    }
    return true;
  }

  private static String inWords(ElementKind kind) {
    return switch (kind) {
      case CLASS -> "a class";
      case RECORD -> "a record";
      case ENUM -> "an enum";
      case ANNOTATION_TYPE -> "an annotation";
      default -> "another kind of element";
    };
  }

  /** Returns true if the interface and its enclosing types are public. */
  boolean isPublic() {
    Element element = spec.type();
    while (element instanceof TypeElement && element.getModifiers().contains(Modifier.PUBLIC)) {
      element = element.getEnclosingElement();
    }
    return !(element instanceof TypeElement);
  }

  List<Member> members() {
    return new MemberCollector(sources, spec, problems).collect();
  }

  /** Returns the kind named by a return or parameter type; reports the type if it is not a kind. */
  Optional<KindType> kind(String name, TypeMirror type, Place place) {
    Optional<KindType> kind = kinds.parse(type);
    if (kind.isEmpty()) {
      problems.add(DiagnosticId.NOT_A_KIND, place, name, Names.shown(type));
    }
    return kind;
  }

  /**
   * Reports annotations that are not allowed on a method of this kind of spec.
   *
   * @param where the place where they are allowed
   * @param fix the remedy, such as {@link #REMOVE}
   * @return true if there are none
   */
  boolean checkPlacement(Member member, String where, String fix, String... annotations) {
    boolean placed = true;
    for (String annotation : annotations) {
      placed &= member.annotation(annotation).isEmpty();
      member
          .annotation(annotation)
          .ifPresent(
              mirror ->
                  problems.add(
                      DiagnosticId.MISPLACED_ANNOTATION,
                      member.at(mirror),
                      Names.simple(annotation),
                      member.name(),
                      where,
                      fix));
    }
    return placed;
  }

  /** Parses a method with one operation; empty with a problem if it cannot be parsed. */
  Optional<NodeSpec> node(Member member, boolean output) {
    Optional<KindType> kind = kind(member.name(), member.method().getReturnType(), member.place());
    Optional<OperationUse> use =
        operations
            .use(member.operations().get(0), member.place(), problems)
            .map(it -> new WithParser(sources, problems).parse(member, it));
    List<ReadSpec> reads = reads(member);
    if (kind.isEmpty() || use.isEmpty() || reads.size() < member.method().getParameters().size()) {
      return Optional.empty();
    }
    return Optional.of(
        new NodeSpec(
            member.name(),
            kind.get(),
            use.get(),
            reads,
            output,
            member.inherited(),
            member.place()));
  }

  /** Parses the parameters of a method; those without a valid kind are left out. */
  List<ReadSpec> reads(Member member) {
    List<ReadSpec> reads = new ArrayList<>();
    for (VariableElement parameter : member.method().getParameters()) {
      Place place = member.inherited() ? member.place() : Place.of(parameter);
      kind(sources.parameter(member.method(), parameter), parameter.asType(), place)
          .ifPresent(kind -> reads.add(read(member, parameter, kind, place)));
    }
    return reads;
  }

  private ReadSpec read(Member member, VariableElement parameter, KindType kind, Place place) {
    Optional<AnnotationMirror> from = Sources.annotation(parameter, Names.FROM);
    Optional<AnnotationMirror> teacher = Sources.annotation(parameter, Names.TEACHER);
    Optional<AnnotationMirror> student = Sources.annotation(parameter, Names.STUDENT);
    String name = sources.parameter(member.method(), parameter);
    if (teacher.isPresent() && student.isPresent()) {
      problems.add(DiagnosticId.ROLE_CONFLICT, place, name, member.name());
    }
    Optional<Role> role =
        teacher.map(mirror -> Role.TEACHER).or(() -> student.map(mirror -> Role.STUDENT));
    Optional<AnnotationMirror> naming = from.or(() -> teacher).or(() -> student);
    String path = naming.map(mirror -> sources.value(mirror, "value", String.class)).orElse("");
    if (path.isEmpty()) {
      checkNameIsKept(member, name);
    }
    Place pathPlace =
        member.inherited() || path.isEmpty()
            ? place
            : place.at(naming.get()).at(sources.value(naming.get(), "value"));
    TeacherParser teachers = new TeacherParser(sources, kinds, member, parameter, problems);
    Optional<StochasticSpec> stochastic = teachers.stochastic(role, kind);
    return new ReadSpec(
            name,
            path.isEmpty() ? name : path,
            role,
            kind,
            pathPlace,
            teacher.flatMap(teachers::teacher),
            stochastic,
            new AdapterParser(operations, problems)
                .parse(member, parameter, role, stochastic.isPresent()))
        .rounds(teacher.flatMap(teachers::rounds));
  }

  /**
   * Reports lost parameter names once: class files keep those of interfaces only with -parameters.
   */
  private void checkNameIsKept(Member member, String parameter) {
    TypeElement owner = (TypeElement) member.method().getEnclosingElement();
    if (!LOST_NAME.matcher(parameter).matches() || sources.isCompiledNow(owner)) {
      return;
    }
    if (sources.isFirst(DiagnosticId.PARAMETER_NAMES_MISSING, owner)) {
      problems.add(
          DiagnosticId.PARAMETER_NAMES_MISSING,
          member.place(),
          owner.getSimpleName(),
          member.name());
    } else {
      problems.brokenElsewhere();
    }
  }
}
