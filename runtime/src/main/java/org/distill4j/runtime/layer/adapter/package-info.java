/** Adapters of trained networks: small maps that are trained beside frozen ones. */
package org.distill4j.runtime.layer.adapter;
