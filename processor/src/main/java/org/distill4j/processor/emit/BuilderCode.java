package org.distill4j.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Emits the builder of a generated class and the fields that it sets. */
final class BuilderCode {

  private final ClassName owner;
  private final ClassName builder;
  private final List<Setting> settings;
  private final boolean byName;

  /**
   * Creates an emitter for one builder.
   *
   * @param byName true if the settings can also be set by name
   */
  BuilderCode(ClassName owner, List<Setting> settings, boolean byName) {
    this.owner = owner;
    this.builder = owner.nestedClass("Builder");
    this.settings = settings;
    this.byName = byName;
  }

  /** Adds the fields, the private constructor, {@code builder()} and the builder class. */
  void addTo(TypeSpec.Builder type, CodeBlock furtherFields) {
    String parameter = Identifiers.unlike("builder", settings.stream().map(Setting::name).toList());
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(builder, parameter);
    for (Setting setting : settings) {
      type.addField(setting.type(), setting.name(), Modifier.PRIVATE, Modifier.FINAL);
      constructor.addStatement("this.$1N = $2N.$1N", setting.name(), parameter);
    }
    type.addMethod(constructor.addCode(furtherFields).build());
    type.addMethod(
        MethodSpec.methodBuilder("builder")
            .addJavadoc("Returns a builder with the spec's defaults.")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(builder)
            .addStatement("return new $T()", builder)
            .build());
    type.addType(builderType());
  }

  private TypeSpec builderType() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(builder)
            .addJavadoc(byName ? "Sets dimensions and hyperparameters." : "Sets dimensions.")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL);
    for (Setting setting : settings) {
      FieldSpec.Builder field = FieldSpec.builder(setting.type(), setting.name(), Modifier.PRIVATE);
      setting.initial().ifPresent(field::initializer);
      type.addField(field.build());
    }
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    settings.forEach(setting -> type.addMethod(setter(setting)));
    if (byName) {
      new SettingsByName(builder, settings).addTo(type);
    }
    return type.addMethod(build()).build();
  }

  private MethodSpec setter(Setting setting) {
    return MethodSpec.methodBuilder(setting.name())
        .addJavadoc("$L", setting.javadoc())
        .addModifiers(Modifier.PUBLIC)
        .returns(builder)
        .addParameter(setting.type(), setting.name())
        .addStatement("this.$N = $L", setting.name(), setting.check())
        .addStatement("return this")
        .build();
  }

  private MethodSpec build() {
    MethodSpec.Builder build =
        MethodSpec.methodBuilder("build").addModifiers(Modifier.PUBLIC).returns(owner);
    if (byName) {
      build.addAnnotation(Override.class);
    }
    String built = byName ? "Builds the distiller." : "Builds the graph.";
    boolean mustBeSet = settings.stream().anyMatch(Setting::isDimension);
    build.addJavadoc(
        mustBeSet ? built + "\n\n@throws IllegalStateException if a dimension is not set" : built);
    settings.stream()
        .filter(Setting::isDimension)
        .forEach(
            setting ->
                build.addStatement(
                    "$T.bound($S, $N)", RuntimeTypes.CHECKS, setting.name(), setting.name()));
    return build.addStatement("return new $T(this)", owner).build();
  }
}
