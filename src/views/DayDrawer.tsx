export default function DayDrawer() { return null; }
