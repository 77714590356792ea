package org.distill4j.processor;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.distill4j.processor.CompilationRound.Step;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.diagnostic.Problem;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.diagnostic.Reporter;
import org.distill4j.processor.parse.source.BodyFiles;
import org.distill4j.processor.parse.source.ClassFiles;
import org.distill4j.processor.parse.source.Missing;
import org.distill4j.processor.parse.source.Names;
import org.distill4j.processor.parse.source.SourceTrees;
import org.distill4j.processor.parse.source.Sources;
import org.distill4j.processor.parse.source.Unresolved;

/**
 * Checks specs while they are compiled, and generates a {@code ...Graph} for each network and a
 * {@code ...Distiller} for each distillation and each combination of schemes and networks. The only
 * state kept between rounds are names: those of the types compiled so far, and of specs that depend
 * on a name that does not exist yet, which another processor may still generate.
 */
@AutoService(Processor.class)
public final class DistillationProcessor extends AbstractProcessor {

  /** The maximum number of lines of a stack trace in a message. */
  private static final int MOST_LINES = 12;

  /** The source level of generated code, and of the records that implement operations. */
  private static final SourceVersion LEAST_LEVEL = SourceVersion.RELEASE_17;

  private final Set<String> compiled = new HashSet<>();
  private final Set<String> deferred = new HashSet<>();
  private Optional<SourceTrees> trees = Optional.empty();
  private ClassFiles classFiles = ClassFiles.none();
  private final Set<Problem> reported = new HashSet<>();
  private boolean refused;

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    trees = SourceTrees.of(environment);
    if (trees.isEmpty()) {
      classFiles = ClassFiles.of(environment.getFiler());
    }
  }

  /**
   * Returns all annotations of the language and that of generated code, so that javac finds a
   * processor for them.
   */
  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(Names.ALL, Names.GENERATED);
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of(BodyFiles.FOLDER);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  /**
   * Processes a round. The annotations are claimed unless specs wait for another processor, which
   * would then not run if all annotations were claimed.
   */
  @Override
  @SuppressWarnings("DoNotClaimAnnotations") // javac's lint asks for it; nobody else reads them
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    compiled.addAll(Sources.names(round.getRootElements()));
    Sources sources =
        new Sources(
            processingEnv.getElementUtils(),
            processingEnv.getTypeUtils(),
            compiled,
            classFiles,
            BodyFiles.of(processingEnv.getFiler(), processingEnv.getOptions()));
    Unresolved unresolved = new Unresolved(sources, trees);
    Set<String> waiting = Set.copyOf(deferred);
    deferred.clear();
    new CompilationRound(sources)
        .steps()
        .forEach(
            (annotation, step) -> {
              for (TypeElement type : annotated(round, annotation, waiting)) {
                if (isSupported(type)) {
                  run(type, step, unresolved.in(type), round.processingOver());
                }
              }
            });
    return deferred.isEmpty();
  }

  /** Returns the types with an annotation, including those that waited, sorted by name. */
  private List<TypeElement> annotated(
      RoundEnvironment round, String annotation, Set<String> waiting) {
    TypeElement annotationType = processingEnv.getElementUtils().getTypeElement(annotation);
    List<TypeElement> types = new ArrayList<>();
    if (annotationType == null) {
      return types;
    }
    for (Element element : round.getElementsAnnotatedWith(annotationType)) {
      if (element instanceof TypeElement type) {
        types.add(type);
      }
    }
    for (String name : waiting) {
      TypeElement type = processingEnv.getElementUtils().getTypeElement(name);
      if (type != null && Sources.has(type, annotation)) {
        types.add(type);
      }
    }
    types.sort(Comparator.comparing(type -> type.getQualifiedName().toString()));
    return types;
  }

  /** Returns true if the source level is high enough; reports it once if not. */
  private boolean isSupported(TypeElement type) {
    SourceVersion level = processingEnv.getSourceVersion();
    if (level.compareTo(LEAST_LEVEL) >= 0) {
      return true;
    }
    if (!refused) {
      refused = true;
      Problems problems = new Problems();
      problems.add(
          DiagnosticId.SOURCE_LEVEL,
          Place.of(type),
          type.getSimpleName(),
          number(level),
          number(LEAST_LEVEL));
      new Reporter(processingEnv).report(problems, reported);
    }
    return false;
  }

  /** Returns the number of a source level: 17 for RELEASE_17. */
  private static String number(SourceVersion level) {
    return level.name().substring(level.name().indexOf('_') + 1);
  }

  private void run(TypeElement type, Step step, Optional<Missing> missing, boolean over) {
    Optional<Missing.Source> reporter = missing.map(Missing::source);
    if (reporter.isPresent() && !over) {
      deferred.add(type.getQualifiedName().toString());
    } else if (reporter.equals(Optional.of(Missing.Source.CLASS_FILE))) {
      Problems problems = new Problems();
      problems.add(
          DiagnosticId.NAME_MISSING,
          Place.of(type),
          type.getSimpleName(),
          missing.get().owner().getSimpleName(),
          missing.get().name());
      new Reporter(processingEnv).report(problems, reported);
    } else if (!reporter.equals(Optional.of(Missing.Source.COMPILER))) {
      run(type, step);
    }
  }

  private void run(TypeElement type, Step step) {
    Problems problems = new Problems();
    try {
      List<Output> outputs = step.run(type, problems);
      new Writing(processingEnv.getFiler(), type, problems).write(outputs);
    } catch (RuntimeException e) {
      problems.add(
          DiagnosticId.INTERNAL_ERROR, Place.of(type), type.getQualifiedName(), stackTrace(e));
    }
    new Reporter(processingEnv).report(problems, reported);
  }

  private static String stackTrace(RuntimeException exception) {
    return Stream.concat(
            Stream.of(exception.toString()),
            Stream.of(exception.getStackTrace()).map(element -> "at " + element))
        .limit(MOST_LINES)
        .collect(Collectors.joining("\n  "));
  }
}
