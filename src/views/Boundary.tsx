import { Component, type ReactNode } from 'react';

interface BoundaryProps {
  readonly children: ReactNode;
  /** Shown instead when something inside fails to draw. */
  readonly fallback: (message: string, again: () => void) => ReactNode;
}

/** Keeps a fault in one part of the page from taking the rest with it. The world lives in the store and survives. */
export class Boundary extends Component<BoundaryProps, { message: string | null }> {
  override state: { message: string | null } = { message: null };

  static getDerivedStateFromError(error: unknown): { message: string } {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  override render(): ReactNode {
    const { message } = this.state;
    return message === null ? this.props.children : this.props.fallback(message, () => this.setState({ message: null }));
  }
}
