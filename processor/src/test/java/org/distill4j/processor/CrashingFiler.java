package org.distill4j.processor;

import java.lang.reflect.Proxy;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Runs the processor with a filer that throws. */
final class CrashingFiler extends AbstractProcessor {

  private final DistillationProcessor processor = new DistillationProcessor();

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    Filer filer =
        (Filer)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Filer.class},
                (proxy, method, arguments) -> {
                  throw new IllegalStateException("the disk is on fire");
                });
    processor.init(
        (ProcessingEnvironment)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ProcessingEnvironment.class},
                (proxy, method, arguments) ->
                    method.getName().equals("getFiler")
                        ? filer
                        : method.invoke(environment, arguments)));
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return processor.getSupportedAnnotationTypes();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    processor.process(annotations, round);
    return false;
  }
}
