package org.distill4j.processor.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import javax.annotation.processing.Generated;
import javax.lang.model.element.Modifier;
import org.distill4j.processor.emit.text.Tidy;
import org.distill4j.processor.spec.SpecName;

/** Parts that all generated classes share. */
final class SourceCode {

  private static final String GENERATOR = "org.distill4j.processor.DistillationProcessor";

  private SourceCode() {}

  /** Returns a final class, annotated with its generator if the spec's module allows it. */
  static TypeSpec.Builder type(SpecName spec, ClassName name, boolean isPublic) {
    TypeSpec.Builder type = TypeSpec.classBuilder(name).addModifiers(Modifier.FINAL);
    if (spec.seesGenerated()) {
      type.addAnnotation(
          AnnotationSpec.builder(Generated.class).addMember("value", "$S", GENERATOR).build());
    }
    return isPublic ? type.addModifiers(Modifier.PUBLIC) : type;
  }

  /** Returns a public overriding method that returns an expression. */
  static MethodSpec override(String name, TypeName type, CodeBlock expression) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(type)
        .addStatement("return $L", expression)
        .build();
  }

  /** Returns the interface of a spec. */
  static ClassName className(SpecName name) {
    String[] parts = name.simpleName().split("\\.");
    ClassName outermost = ClassName.get(name.packageName(), parts[0]);
    ClassName result = outermost;
    for (int i = 1; i < parts.length; i++) {
      result = result.nestedClass(parts[i]);
    }
    return result;
  }

  /** Returns the source of a class that is generated for a spec. */
  static GeneratedFile file(SpecName spec, ClassName name, TypeSpec type) {
    JavaFile file =
        JavaFile.builder(name.packageName(), type)
            .skipJavaLangImports(!spec.hidesJavaLang())
            .indent("  ")
            .build();
    return new GeneratedFile(name.canonicalName(), Tidy.up(file.toString()));
  }
}
