package org.distill4j.processor;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/** Runs the processor and records the originating elements of each file. */
final class RecordingFiler extends AbstractProcessor {

  private final DistillationProcessor processor = new DistillationProcessor();
  private final List<String> origins = new ArrayList<>();

  /** Returns a text "file: [originating elements]" for each file. */
  List<String> origins() {
    return List.copyOf(origins);
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    Filer filer =
        proxy(
            Filer.class,
            environment.getFiler(),
            arguments -> {
              Element[] elements = (Element[]) arguments[arguments.length - 1];
              origins.add(arguments[arguments.length - 2] + ": " + Stream.of(elements).toList());
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

  private static <T> T proxy(Class<T> type, T target, Consumer<Object[]> listener) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              if (method.getName().startsWith("create")) {
                listener.accept(arguments);
              }
              return method.invoke(target, arguments);
            }));
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
