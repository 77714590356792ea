/**
 * Layers of any network: linear maps, activations, dropout, and joining and splitting of features.
 */
package org.distill4j.runtime.layer.core;
