package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Block
interface Reader {
  @Input(shape = "8") Features word();
  @Input(shape = {"places", "8"}) Sequence memory();
  @Broadcast Sequence both(Features word, Sequence memory);
  @Carry("memory") @Dense(units = "8") Sequence next(Sequence both);
  @MeanPooling Features read(Sequence next);
}

@Network
interface Answerer {
  @Input(shape = {"words", "8"}) Sequence words();
  @Use(over = Over.STEPS)
  Reader reader(@From("words") Sequence word); // expect: 'reader' does not feed the input 'memory' of the block 'Reader'. Fix: Add the parameter 'Sequence memory'
  @Logits(classes = "10") Scores answer(@From("reader.read") Features read);
}
