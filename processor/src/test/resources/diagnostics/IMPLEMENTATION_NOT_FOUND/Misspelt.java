package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Operation(
    implementation = "org.distill4j.runtime.layer.DropLayer", // expect: 'org.distill4j.runtime.layer.DropLayer' of @Own is not on the class path
    signature = "Features(width) -> Features(width)"
)
@interface Own {
  double rate() default 0.5;
}
