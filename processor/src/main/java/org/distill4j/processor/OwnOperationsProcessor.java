package org.distill4j.processor;

import com.google.auto.service.AutoService;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.distill4j.processor.parse.source.Names;
import org.distill4j.processor.parse.source.Sources;

/**
 * Claims the user's own operations, whose names {@link DistillationProcessor} cannot know when
 * javac asks for the annotations that it supports. Javac warns about annotations that nobody
 * claims.
 */
@AutoService(Processor.class)
public final class OwnOperationsProcessor extends AbstractProcessor {

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return Set.of("*");
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  /** Returns true if nothing but own operations and annotations of Java are left. */
  @Override
  @SuppressWarnings("DoNotClaimAnnotations") // javac's lint asks for it; nobody else reads them
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    return annotations.stream().anyMatch(OwnOperationsProcessor::isOperation)
        && annotations.stream().allMatch(type -> isOperation(type) || isOfJava(type));
  }

  private static boolean isOperation(TypeElement type) {
    return !Names.isOurs(type.getQualifiedName().toString()) && Sources.has(type, Names.OPERATION);
  }

  private static boolean isOfJava(TypeElement type) {
    return type.getQualifiedName().toString().startsWith("java.lang.");
  }
}
