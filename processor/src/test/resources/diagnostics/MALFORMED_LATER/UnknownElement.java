package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Operation(
    implementation = "org.distill4j.runtime.layer.sequence.StepSoftmaxLayer",
    signature = "Sequence(steps, 1) -> Sequence(steps, 1)",
    later = "causal=false") // expect: The condition 'causal=false' of @Mixing, under which a step depends on later ones, is invalid
@interface Mixing {}
