/** Optimisers: Adam, AdamW, SGD with momentum, and a user's own. */
package org.distill4j.runtime.training.optimiser;
