package org.distill4j.processor;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.StandardLocation;
import org.distill4j.processor.diagnostic.DiagnosticId;
import org.distill4j.processor.diagnostic.Place;
import org.distill4j.processor.diagnostic.Problems;
import org.distill4j.processor.diagnostic.Reporter;
import org.distill4j.processor.emit.GeneratedFile;
import org.distill4j.processor.parse.Names;
import org.distill4j.processor.parse.Sources;
import org.distill4j.processor.parse.UnreadableException;
import org.distill4j.processor.parse.UnresolvedTypes;
import org.distill4j.processor.resource.Resource;

/**
 * Checks specs while they are compiled, and generates a {@code ...Graph} for each network and a
 * {@code ...Distiller} for each distillation and each combination of schemes and networks. The only
 * state kept between rounds are the names of specs that refer to a type that does not exist yet,
 * which another processor may still generate.
 */
@AutoService(Processor.class)
public final class DistillationProcessor extends AbstractProcessor {

  /** The maximum number of lines of a stack trace in a message. */
  private static final int MOST_LINES = 12;

  private final Set<String> deferred = new HashSet<>();

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of(Names.NETWORK, Names.BLOCK, Names.DISTILLATION, Names.SCHEMES, Names.OPERATION);
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (round.processingOver()) {
      return false;
    }
    Sources sources =
        new Sources(
            processingEnv.getElementUtils(), processingEnv.getTypeUtils(), round.getRootElements());
    CompilationRound specs = new CompilationRound(sources);
    for (TypeElement element : annotated(round, Names.OPERATION)) {
      run(
          element,
          (type, problems) -> {
            specs.operation(type, problems);
            return List.of();
          });
    }
    for (TypeElement element : annotated(round, Names.BLOCK)) {
      run(
          element,
          (type, problems) -> {
            specs.block(type, problems);
            return List.of();
          });
    }
    for (TypeElement element : annotated(round, Names.NETWORK)) {
      run(element, (type, problems) -> specs.network(type, problems).stream().toList());
    }
    for (TypeElement element : annotated(round, Names.DISTILLATION)) {
      run(element, (type, problems) -> specs.distillation(type, problems).stream().toList());
    }
    for (TypeElement element : annotated(round, Names.SCHEMES)) {
      run(element, specs::schemes);
    }
    return false;
  }

  /** Returns the types with an annotation, including deferred ones, sorted by name. */
  private List<TypeElement> annotated(RoundEnvironment round, String annotation) {
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
    for (String name : List.copyOf(deferred)) {
      TypeElement type = processingEnv.getElementUtils().getTypeElement(name);
      if (type != null && Sources.has(type, annotation) && deferred.remove(name)) {
        types.add(type);
      }
    }
    types.sort(Comparator.comparing(type -> type.getQualifiedName().toString()));
    return types;
  }

  /** Processes one type: returns the files to write, if any, and adds its problems. */
  private interface Step {
    List<Output> run(TypeElement type, Problems problems);
  }

  private void run(TypeElement type, Step step) {
    if (UnresolvedTypes.in(type)) {
      deferred.add(type.getQualifiedName().toString());
      return;
    }
    Problems problems = new Problems();
    try {
      step.run(type, problems).forEach(output -> write(output, type, problems));
    } catch (UnreadableException e) {
      // Javac reports the invalid annotation value itself, with its place.
      problems.brokenElsewhere();
    } catch (RuntimeException e) {
      problems.add(DiagnosticId.INTERNAL_ERROR, Place.of(type), type, stackTrace(e));
    }
    new Reporter(processingEnv.getMessager()).report(problems);
  }

  private void write(Output output, TypeElement origin, Problems problems) {
    if (write(output.source(), output.place(), origin, problems)) {
      output.resources().forEach(resource -> write(resource, origin));
    }
  }

  /** Writes a file whose only originating element is the interface of its spec. */
  private void write(Resource resource, TypeElement origin) {
    Filer filer = processingEnv.getFiler();
    try (Writer writer =
        filer
            .createResource(StandardLocation.CLASS_OUTPUT, "", resource.path(), origin)
            .openWriter()) {
      writer.write(resource.content());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Writes a source; reports its name and returns false if the name is taken. */
  private boolean write(GeneratedFile file, Place place, TypeElement origin, Problems problems) {
    try (Writer writer =
        processingEnv.getFiler().createSourceFile(file.qualifiedName(), origin).openWriter()) {
      writer.write(file.source());
      return true;
    } catch (FilerException e) {
      problems.add(DiagnosticId.GENERATED_NAME_TAKEN, place, file.qualifiedName(), origin);
      return false;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String stackTrace(RuntimeException exception) {
    return Stream.concat(
            Stream.of(exception.toString()),
            Stream.of(exception.getStackTrace()).map(element -> "at " + element))
        .limit(MOST_LINES)
        .collect(Collectors.joining("\n  "));
  }
}
