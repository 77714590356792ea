package examples;

import org.distill4j.dsl.*;
import org.distill4j.dsl.extension.*;
import org.distill4j.dsl.kind.*;
import org.distill4j.dsl.objective.*;
import org.distill4j.dsl.operation.*;

@Block
interface Cell {
  @Input(shape = "8") Features word();
  @Input(shape = "8") Features state();
  @Concatenation Features both(Features word, Features state);
  @Input(shape = {"facts", "8"}) Sequence facts();
  @Dense(units = "8") Sequence mapped(Sequence facts);
  @CommonConstraint Loss calm(Sequence facts, Sequence mapped);
  @Carry("state") @Dense(units = "8") Features next(Features both);
}

@Network
interface Answerer {
  @Input(shape = {"words", "8"}) Sequence words();
  @Use(over = Over.STEPS)
  Cell cell(@From("words") Sequence word, @From("words") Sequence facts); // expect: 'cell' runs over steps, but the block has the loss 'calm'
  @Logits(classes = "10") Scores answer(@From("cell.next") Features next);
}
