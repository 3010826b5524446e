"use client";
import { type ReactNode, useLayoutEffect, useRef } from "react";

interface ModalProps {
  title: string;
  /** What is announced with the title. */
  words: ReactNode;
  /** What the Escape key does; without it, nothing. */
  onEscape?: () => void;
  className?: string;
  /** The buttons, the first of which has the focus. */
  children: ReactNode;
}

/** A question in front of the page, from when it is rendered until it no longer is; then the focus is where it was. */
export function Modal({ title, words, onEscape, className = "", children }: ModalProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      role="alertdialog"
      aria-labelledby="modal-title"
      aria-describedby="modal-words"
      onCancel={(event) => {
        event.preventDefault();
        onEscape?.();
      }}
      onClose={() => dialog.current?.open === false && dialog.current.showModal()}
      className={`m-auto w-[28rem] max-w-[calc(100%-2rem)] rounded-box border border-line bg-paper p-6 text-ink shadow-paper max-[359px]:p-4 ${className}`}
    >
      <div className="flex flex-col gap-4">
        <h2 id="modal-title">{title}</h2>
        <div id="modal-words" className="flex flex-col gap-2">
          {words}
        </div>
        {children}
      </div>
    </dialog>
  );
}
