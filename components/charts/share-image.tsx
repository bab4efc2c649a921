import type { IntervalBar } from "#lib/domain/interval-bar.ts";
import type { ShareCard } from "#lib/domain/share-card.ts";
import { percentAxis } from "./axis.ts";

const paper = "#fbfaf7";
const ink = "#15191b";
const muted = "#565d60";
const accent = "#0b5e57";
const accentMid = "#4d9a90";
const accentFaint = "#dcebe7";

const serif = "Source Serif 4";

const width = 1064;

/** The interval bar in the one markup that image rendering understands: plain SVG with pixels. */
function Bar({ bar }: { bar: IntervalBar }) {
  const axis = percentAxis(bar.scale);
  const x = (value: number) => (axis(value) / 100) * width;
  const bandWidth = Math.max(x(bar.high80) - x(bar.low80), 6);
  return (
    <svg width={width} height="96" viewBox={`0 0 ${width} 96`} aria-hidden="true">
      <rect x="0" y="47" width={width} height="2" fill="#dcdad3" />
      {bar.spread ? (
        <>
          <rect
            x={x(bar.spread.p10)}
            y="45"
            width={x(bar.spread.p90) - x(bar.spread.p10)}
            height="6"
            fill={accentMid}
          />
          <rect
            x={x(bar.spread.p25)}
            y="20"
            width={x(bar.spread.p75) - x(bar.spread.p25)}
            height="56"
            fill={accentFaint}
            stroke={accentMid}
            strokeWidth="2"
          />
        </>
      ) : null}
      <rect
        x={x(bar.low80)}
        y="12"
        width={bandWidth}
        height="72"
        fill={bar.modelled ? "none" : accentMid}
        stroke={accentMid}
        strokeWidth="2"
        strokeDasharray={bar.modelled ? "8 6" : undefined}
      />
      <rect x={x(bar.mean) - 4} y="0" width="8" height="96" fill={accent} />
    </svg>
  );
}

/** 1200 by 630 pixels: the figure of a page as others see it when it is shared. */
export function ShareImage({ card }: { card: ShareCard }) {
  return (
    <div
      style={{
        background: paper,
        color: ink,
        display: "flex",
        flexDirection: "column",
        fontFamily: "Source Sans 3",
        height: "100%",
        justifyContent: "space-between",
        padding: "56px 68px",
        width: "100%",
      }}
    >
      <div style={{ display: "flex", flexDirection: "column" }}>
        <div style={{ display: "flex", fontSize: 28, justifyContent: "space-between" }}>
          <div style={{ color: accent, fontFamily: serif, fontWeight: 600 }}>Fairband</div>
          <div style={{ color: muted }}>{card.address}</div>
        </div>
        <div
          style={{
            fontFamily: serif,
            fontSize: 54,
            fontWeight: 600,
            lineHeight: 1.15,
            marginTop: 12,
          }}
        >
          {card.title}
        </div>
      </div>
      <div style={{ display: "flex", flexDirection: "column" }}>
        <div
          style={{
            fontFamily: serif,
            fontSize: 124,
            fontWeight: 600,
            letterSpacing: -3,
            lineHeight: 1,
          }}
        >
          {card.figureShown}
        </div>
        <div style={{ color: muted, fontSize: 30, marginTop: 10 }}>{card.caption}</div>
      </div>
      <Bar bar={card.bar} />
      <div style={{ display: "flex", fontSize: 30, justifyContent: "space-between" }}>
        <div>{`Likely ${card.bar.low80Shown} to ${card.bar.high80Shown}`}</div>
        <div style={{ fontWeight: 600 }}>{card.confidence.words}</div>
      </div>
    </div>
  );
}
